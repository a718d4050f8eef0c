package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.rule.AppRule;

/** An app runs at least one call at once. */
public final class AppConcurrency implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    if (app.concurrency() < 1) {
      report.add(
          DiagnosticName.APP_CONCURRENCY,
          app.annotation().member("concurrency"),
          app.concurrency());
    }
  }
}
