package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;

/** A size is not negative. */
public final class SizeNegative implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    for (Constraint.Size size : SortedConstraints.of(use).sizes()) {
      check(size, "min", size.min(), component, report);
      check(size, "max", size.max(), component, report);
    }
  }

  private static void check(
      Constraint.Size size, String member, int value, UsedComponent component, Report report) {
    if (value < 0) {
      component.reportAt(
          size.origin().member(member),
          report,
          DiagnosticName.SIZE_NEGATIVE,
          component.named(member, value));
    }
  }
}
