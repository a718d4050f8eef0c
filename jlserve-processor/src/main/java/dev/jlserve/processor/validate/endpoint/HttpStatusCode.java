package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Failure;
import dev.jlserve.processor.rule.EndpointRule;

/** The status of an exception is an error status, 400 to 599. */
public final class HttpStatusCode implements EndpointRule {

  private static final int LEAST = 400;
  private static final int MOST = 599;

  @Override
  public void check(EndpointModel endpoint, Report report) {
    for (Failure failure : endpoint.failures()) {
      if (failure.code() < LEAST || failure.code() > MOST) {
        report.addUsed(
            DiagnosticName.HTTP_STATUS_CODE,
            failure.status(),
            endpoint.origin(),
            failure.status().element().getSimpleName(),
            failure.code());
      }
    }
  }
}
