package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.rule.EndpointRule;
import dev.jlserve.spi.ReservedPaths;
import java.util.Map;

/** An endpoint's path is not one of the server's own paths. */
public final class EndpointPathReserved implements EndpointRule {

  /** What the server answers at each of {@link ReservedPaths#ALL}. */
  static final Map<String, String> REASONS =
      Map.of(
          ReservedPaths.DOCS, "/docs shows the documentation",
          ReservedPaths.OPENAPI, "/openapi.json describes the endpoints",
          ReservedPaths.HEALTH, "/health tells whether the app lives and is ready",
          ReservedPaths.METRICS, "/metrics counts requests");

  @Override
  public void check(EndpointModel endpoint, Report report) {
    String[] parts = endpoint.path().split("/", -1);
    String first = parts.length > 1 && parts[0].isEmpty() ? "/" + parts[1] : "";
    String reason = REASONS.get(first);
    if (reason != null) {
      report.add(
          DiagnosticName.ENDPOINT_PATH_RESERVED,
          EndpointPath.place(endpoint),
          endpoint.path(),
          reason);
    }
  }
}
