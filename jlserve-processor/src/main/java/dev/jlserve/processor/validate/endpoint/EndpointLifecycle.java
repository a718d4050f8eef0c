package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Lifecycle;

/** A lifecycle method is not an endpoint. */
public final class EndpointLifecycle implements AppRule {

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
