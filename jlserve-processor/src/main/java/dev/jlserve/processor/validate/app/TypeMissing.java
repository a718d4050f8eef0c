package dev.jlserve.processor.validate.app;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.MissingType;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.AppRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.TypeResolution;

/** The class path has every type that the class files of an app's types name. */
public final class TypeMissing implements AppRule {

  @Override
  public void check(AppModel app, Report report) {
    if (TypeResolution.isComplete(app)) {
      return;
    }
    for (MissingType missing : app.missing()) {
      report.addUsed(
          DiagnosticName.TYPE_MISSING,
          Origin.of(missing.declaration()),
          app.origin(),
          missing.name(),
          Names.of(missing.declaration()),
          Names.of(app.element()));
    }
  }
}
