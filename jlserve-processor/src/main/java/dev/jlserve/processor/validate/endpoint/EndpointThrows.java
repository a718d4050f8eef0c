package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.EndpointRule;
import dev.jlserve.processor.rule.Throwing;

/** An endpoint throws exceptions only. */
public final class EndpointThrows implements EndpointRule {

  @Override
  public void check(EndpointModel endpoint, Report report) {
    Throwing.beyondException(endpoint.element())
        .forEach(
            thrown ->
                report.add(
                    DiagnosticName.ENDPOINT_THROWS,
                    endpoint.origin(),
                    endpoint.method(),
                    WrittenType.of(thrown)));
  }
}
