package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.rule.EndpointRule;
import dev.jlserve.processor.rule.Modifiers;

/** An endpoint is an instance method that the generated class can call. */
public final class EndpointModifier implements EndpointRule {

  @Override
  public void check(EndpointModel endpoint, Report report) {
    Modifiers.unwanted(endpoint.element())
        .forEach(
            modifier ->
                report.add(
                    DiagnosticName.ENDPOINT_MODIFIER,
                    endpoint.origin(),
                    endpoint.method(),
                    modifier,
                    Modifiers.edit(modifier)));
  }
}
