package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;

/** An app extends no app. */
public final class SuperclassApp implements AppRule {

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
