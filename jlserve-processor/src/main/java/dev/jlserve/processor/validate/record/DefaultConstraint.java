package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.Presence;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ComponentRule;
import dev.jlserve.processor.rule.UsedComponent;
import dev.jlserve.processor.value.DefaultConversion;
import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.LimitCheck;
import java.util.List;

/** A default meets the component's own constraints. */
public final class DefaultConstraint implements ComponentRule {

  @Override
  public void check(UsedComponent component, Report report) {
    component.component().presence().given().ifPresent(given -> check(given, component, report));
  }

  private static void check(Presence.Default given, UsedComponent component, Report report) {
    TypeUse use = component.component().use();
    DefaultConversion.of(use.shape(), given.text()).converted().stream()
        .flatMap(value -> Limits.of(use).stream().filter(limit -> isBroken(limit, value.json())))
        .findFirst()
        .ifPresent(limit -> say(limit, given, component, report));
  }

  private static boolean isBroken(Limit limit, Json value) {
    return !LimitCheck.admits(List.of(limit), value);
  }

  private static void say(
      Limit limit, Presence.Default given, UsedComponent component, Report report) {
    component.reportAt(
        given.origin(),
        report,
        DiagnosticName.DEFAULT_CONSTRAINT,
        given.text(),
        component.component().name(),
        component.record().name(),
        limit.message());
  }
}
