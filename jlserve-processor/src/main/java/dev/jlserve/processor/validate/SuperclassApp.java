package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;

/** An app extends no app. */
final class SuperclassApp implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    app.superclassApps().stream()
        .findFirst()
        .ifPresent(
            superclass ->
                report.add(
                    DiagnosticName.SUPERCLASS_APP,
                    app.origin(),
                    Names.of(app.element()),
                    Names.of(superclass)));
  }
}
