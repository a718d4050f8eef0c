package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.rule.EndpointRule;

/** An endpoint has no type parameters. */
public final class EndpointGeneric implements EndpointRule {

  @Override
  public void check(EndpointModel endpoint, Report report) {
    if (!endpoint.element().getTypeParameters().isEmpty()) {
      report.add(DiagnosticName.ENDPOINT_GENERIC, endpoint.origin(), endpoint.method());
    }
  }
}
