package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;

/** The queue length is zero or more. */
final class AppQueue implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    if (app.queue() < 0) {
      report.add(DiagnosticName.APP_QUEUE, app.annotation().member("queue"), app.queue());
    }
  }
}
