package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentModel;
import dev.jlserve.processor.model.UnionCase;
import dev.jlserve.processor.rule.UnionRule;
import dev.jlserve.processor.rule.UsedUnion;

/** No component of a sealed interface's record has the discriminator's name. */
public final class DiscriminatorComponent implements UnionRule {

  @Override
  public void check(UsedUnion used, AppModel app, Report report) {
    for (UnionCase each : used.union().cases()) {
      if (each.shape().record().isPresent()) {
        for (ComponentModel component : app.records().get(each.ref()).components()) {
          if (component.json().equals(used.union().property())) {
            say(component, each, used, report);
          }
        }
      }
    }
  }

  private static void say(ComponentModel component, UnionCase each, UsedUnion used, Report report) {
    report.addUsed(
        DiagnosticName.DISCRIMINATOR_COMPONENT,
        component.origin(),
        used.use(),
        component.name(),
        each.element().getSimpleName(),
        component.json(),
        used.name());
  }
}
