package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.UsedComponent;

/** A constraint has no groups, because nothing selects a group. */
public final class ConstraintGroups implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    for (Constraint constraint : use.constraints()) {
      if (constraint.origin().written("groups") != null) {
        component.reportAt(
            constraint.origin().member("groups"),
            report,
            DiagnosticName.CONSTRAINT_GROUPS,
            Names.annotation(constraint.origin()),
            component.component().name(),
            component.record().name());
      }
    }
  }
}
