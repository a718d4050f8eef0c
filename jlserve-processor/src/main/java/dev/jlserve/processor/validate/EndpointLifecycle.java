package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;

/** A lifecycle method is not an endpoint. */
final class EndpointLifecycle implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    app.endpoints().stream()
        .filter(endpoint -> Lifecycle.named(endpoint.method()).isPresent())
        .forEach(
            endpoint ->
                report.add(
                    DiagnosticName.ENDPOINT_LIFECYCLE, endpoint.annotation(), endpoint.method()));
  }
}
