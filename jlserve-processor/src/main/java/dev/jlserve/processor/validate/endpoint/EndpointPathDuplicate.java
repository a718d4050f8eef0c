package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.rule.AppRule;
import java.util.HashMap;
import java.util.Map;

/** Every endpoint has a path of its own. */
public final class EndpointPathDuplicate implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    Map<String, EndpointModel> seen = new HashMap<>();
    for (EndpointModel endpoint : app.endpoints()) {
      EndpointModel first = seen.putIfAbsent(endpoint.path(), endpoint);
      if (first != null) {
        report.add(
            DiagnosticName.ENDPOINT_PATH_DUPLICATE,
            EndpointPath.place(endpoint),
            endpoint.path(),
            first.method(),
            endpoint.method(),
            edit(first, endpoint));
      }
    }
  }

  private static String edit(EndpointModel first, EndpointModel second) {
    return first.method().equals(second.method())
        ? "Rename one of the overloads, or give it a path: @Endpoint(path = \"...\")"
        : "Give '" + second.method() + "' another path";
  }
}
