package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.rule.UnionRule;
import dev.jlserve.processor.rule.UsedUnion;

/** A discriminator is a property that has a name as its value. */
public final class DiscriminatorWay implements UnionRule {

  @Override
  public void check(UsedUnion used, AppModel app, Report report) {
    Origin written = used.union().typeInfo();
    if (written != null && !used.union().way().isEmpty()) {
      report.addUsed(
          DiagnosticName.DISCRIMINATOR_WAY,
          written,
          used.use(),
          written.element().getSimpleName(),
          used.union().way(),
          used.union().property());
    }
  }
}
