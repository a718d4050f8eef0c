package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;

/** The numbers of digits in {@code @Digits} are zero or more. */
public final class DigitsNegative implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    for (Constraint.Digits digits : SortedConstraints.of(use).digits()) {
      check("integer", digits.integer(), digits, component, report);
      check("fraction", digits.fraction(), digits, component, report);
    }
  }

  private static void check(
      String member, int count, Constraint digits, UsedComponent component, Report report) {
    if (count < 0) {
      component.reportAt(
          digits.origin().member(member),
          report,
          DiagnosticName.DIGITS_NEGATIVE,
          component.component().name(),
          component.record().name(),
          member,
          count);
    }
  }
}
