package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.ExampleModel;
import dev.jlserve.processor.rule.EndpointRule;
import dev.jlserve.processor.value.JsonSyntaxException;
import dev.jlserve.processor.value.StrictJsonParser;

/** An example is a JSON object. */
public final class ExampleJson implements EndpointRule {

  @Override
  public void check(EndpointModel endpoint, Report report) {
    for (int i = 0; i < endpoint.examples().size(); i++) {
      ExampleModel example = endpoint.examples().get(i);
      try {
        if (StrictJsonParser.parse(example.json()).asObject().isEmpty()) {
          say(endpoint, i, "is no object", "Write {...}", report);
        }
      } catch (JsonSyntaxException e) {
        String found = "is no JSON: expected " + e.getMessage() + " at index " + e.offset();
        say(endpoint, i, found, "Correct it there", report);
      }
    }
  }

  private static void say(
      EndpointModel endpoint, int index, String found, String edit, Report report) {
    report.add(
        DiagnosticName.EXAMPLE_JSON,
        endpoint.examples().get(index).origin(),
        index + 1,
        endpoint.method(),
        found,
        edit);
  }
}
