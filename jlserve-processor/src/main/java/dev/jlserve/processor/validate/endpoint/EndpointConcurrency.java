package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.rule.EndpointRule;

/** An endpoint's own limit is not negative. */
public final class EndpointConcurrency implements EndpointRule {

  @Override
  public void check(EndpointModel endpoint, Report report) {
    if (endpoint.concurrency() < 0) {
      report.add(
          DiagnosticName.ENDPOINT_CONCURRENCY,
          endpoint.annotation().member("concurrency"),
          endpoint.concurrency());
    }
  }
}
