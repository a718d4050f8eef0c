package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;

/** An app has an endpoint. */
final class EndpointPresent implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    if (app.endpoints().isEmpty()) {
      report.add(DiagnosticName.ENDPOINT_MISSING, app.origin(), Names.of(app.element()));
    }
  }
}
