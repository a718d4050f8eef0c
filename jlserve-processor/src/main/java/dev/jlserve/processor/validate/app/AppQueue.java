package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.rule.AppRule;

/** The queue length is zero or more. */
public final class AppQueue implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    if (app.queue() < 0) {
      report.add(DiagnosticName.APP_QUEUE, app.annotation().member("queue"), app.queue());
    }
  }
}
