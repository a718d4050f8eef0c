package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import java.util.Map;

/** An endpoint's path is not one of the server's own paths. */
final class EndpointPathReserved implements EndpointRule {

  private static final Map<String, String> RESERVED =
      Map.of(
          "docs", "/docs shows the documentation",
          "openapi.json", "/openapi.json describes the endpoints",
          "health", "/health tells whether the app lives and is ready",
          "metrics", "/metrics counts requests");

  @Override
  public void check(EndpointModel endpoint, Report report) {
    String[] parts = endpoint.path().split("/", -1);
    String first = parts.length > 1 && parts[0].isEmpty() ? parts[1] : "";
    String owner = RESERVED.get(first);
    if (owner != null) {
      report.add(
          DiagnosticName.ENDPOINT_PATH_RESERVED,
          EndpointPath.place(endpoint),
          endpoint.path(),
          owner);
    }
  }
}
