package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.ExampleModel;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Suppression;
import dev.jlserve.processor.value.BodyCheck;
import dev.jlserve.processor.value.JsonSyntaxException;
import dev.jlserve.processor.value.Mismatch;
import dev.jlserve.processor.value.StrictJsonParser;
import java.util.List;

/** An example is a valid body for its endpoint. */
public final class ExampleBody implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    for (EndpointModel endpoint : app.endpoints()) {
      endpoint
          .inputBody()
          .ifPresent(
              input -> {
                for (int i = 0; i < endpoint.examples().size(); i++) {
                  check(app, endpoint, input, i, report);
                }
              });
    }
  }

  private static void check(
      AppModel app, EndpointModel endpoint, TypeShape input, int index, Report report) {
    ExampleModel example = endpoint.examples().get(index);
    for (Mismatch mismatch : mismatches(app, input, example, app.rejectUnknown())) {
      report.add(
          DiagnosticName.EXAMPLE_BODY,
          example.origin(),
          index + 1,
          endpoint.method(),
          mismatch.path(),
          mismatch.reason());
    }
    if (!app.rejectUnknown() && mismatches(app, input, example, false).isEmpty()) {
      warn(app, endpoint, mismatches(app, input, example, true), index, report);
    }
  }

  /** The server skips such a field, so that a misspelt name of an optional one goes unnoticed. */
  private static void warn(
      AppModel app, EndpointModel endpoint, List<Mismatch> unknown, int index, Report report) {
    if (Suppression.on(endpoint.element()) || Suppression.around(app.element())) {
      return;
    }
    for (Mismatch each : unknown) {
      report.add(
          DiagnosticName.EXAMPLE_FIELD,
          endpoint.examples().get(index).origin(),
          index + 1,
          endpoint.method(),
          each.path());
    }
  }

  private static List<Mismatch> mismatches(
      AppModel app, TypeShape input, ExampleModel example, boolean rejectUnknown) {
    try {
      return StrictJsonParser.parse(example.json())
          .asObject()
          .map(body -> BodyCheck.of(input, body, app.records(), rejectUnknown))
          .orElse(List.of());
    } catch (JsonSyntaxException e) {
      // Another rule says so.
      return List.of();
    }
  }
}
