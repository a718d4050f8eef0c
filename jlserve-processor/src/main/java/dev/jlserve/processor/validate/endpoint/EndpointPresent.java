package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;

/** An app has an endpoint. An annotation that nothing imports may be meant as one. */
public final class EndpointPresent implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    if (app.endpoints().isEmpty() && app.annotationsResolved()) {
      report.add(DiagnosticName.ENDPOINT_MISSING, app.origin(), Names.of(app.element()));
    }
  }
}
