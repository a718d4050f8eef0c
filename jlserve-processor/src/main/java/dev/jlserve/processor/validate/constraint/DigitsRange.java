package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;
import java.math.BigDecimal;

/** A number with few digits may still lie between its bounds. */
public final class DigitsRange implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    SortedConstraints constraints = SortedConstraints.of(use);
    if (use.shape().scalarKind().filter(ScalarKind::isNumber).isPresent()) {
      constraints.digits().stream()
          .filter(digits -> digits.integer() >= 0)
          .forEach(digits -> check(digits, constraints, component, report));
    }
  }

  private static void check(
      Constraint.Digits digits,
      SortedConstraints constraints,
      UsedComponent component,
      Report report) {
    String count = "integer = " + digits.integer() + " and ";
    BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(digits.integer());
    for (Constraint.Least least : constraints.least()) {
      if (least.value().compareTo(beyond) >= 0) {
        String found = count + ConstraintRange.bound(least);
        ConstraintRange.say(digits.origin(), found, component, report);
      }
    }
    for (Constraint.Greatest greatest : constraints.greatest()) {
      if (greatest.value().compareTo(beyond.negate()) <= 0) {
        String found = count + ConstraintRange.bound(greatest);
        ConstraintRange.say(digits.origin(), found, component, report);
      }
    }
  }
}
