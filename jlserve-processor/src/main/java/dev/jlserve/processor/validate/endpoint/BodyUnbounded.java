package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.RuleOptions;
import dev.jlserve.processor.rule.Suppression;
import dev.jlserve.processor.rule.UsedComponent;
import dev.jlserve.processor.rule.UsedRecord;
import dev.jlserve.processor.value.Growth;
import dev.jlserve.processor.value.LongestBody;
import java.util.List;
import java.util.Map;

/**
 * Types and constraints say how long the body of a request may be. A warning, and only where it is
 * asked for: many apps take texts of any length.
 */
public final class BodyUnbounded implements AppRule {

  private final boolean on;

  public BodyUnbounded(Map<String, String> options) {
    this.on = "on".equals(options.get(RuleOptions.STRICT));
  }

  @Override
  public void check(AppModel app, Report report) {
    if (!on || Suppression.around(app.element()) || !takesBodies(app)) {
      return;
    }
    List<Growth> growths = LongestBody.growths(app);
    for (UsedRecord record : UsedRecord.all(app)) {
      if (!Suppression.around(record.record().element())) {
        growths.stream()
            .filter(growth -> growth.record().type().equals(record.record().type()))
            .forEach(
                growth ->
                    report(new UsedComponent(growth.component(), record), growth.cause(), report));
      }
    }
  }

  /** Lengths are known of valid endpoints alone. */
  private static boolean takesBodies(AppModel app) {
    return app.endpoints().stream().allMatch(each -> each.inputBody().isPresent())
        && app.records().all().stream()
            .flatMap(record -> record.components().stream())
            .flatMap(component -> component.use().shape().within())
            .noneMatch(BodyUnbounded::isRefused);
  }

  private static boolean isRefused(TypeShape shape) {
    return shape.isUnresolved() || shape.unsupported().isPresent();
  }

  private static void report(UsedComponent component, Growth.Cause cause, Report report) {
    component.report(
        report, DiagnosticName.BODY_UNBOUNDED, component.named(what(cause), edit(cause)));
  }

  private static String what(Growth.Cause cause) {
    return switch (cause) {
      case CHARACTERS -> "a string in it may have any number of characters";
      case BYTES -> "it may have any number of bytes";
      case ITEMS -> "it may have any number of items";
      case ROWS -> "its rows may have any number of items";
      case KEYS -> "it may have keys of any number and length";
      case TEXT -> "a text of its type may have any number of characters";
      case FREE -> "it is JSON of any form";
      case RECURSION -> "it holds its own record again, to any depth";
    };
  }

  private static String edit(Growth.Cause cause) {
    return switch (cause) {
      case CHARACTERS, BYTES, ITEMS -> "Add @Size(max = ...)";
      case ROWS -> "Use an array of one dimension with @Size(max = ...)";
      case KEYS -> "Use a Map with keys of an enum, or a List of records with @Size(max = ...)";
      case TEXT -> "Use a String with @Size(max = ...)";
      case FREE, RECURSION -> "Declare records of a fixed depth";
    };
  }
}
