package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;
import java.util.stream.Stream;

/** The bounds of a value allow at least one value. */
public final class ConstraintRange implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    SortedConstraints constraints = SortedConstraints.of(use);
    for (Constraint.Size size : constraints.sizes()) {
      if (size.max() >= 0 && size.min() > size.max()) {
        String found = "min " + size.min() + " is above max " + size.max();
        say(size.origin(), found, component, report);
      }
    }
    for (Constraint.Greatest greatest : constraints.greatest()) {
      above(greatest, constraints)
          .forEach(
              least ->
                  say(
                      greatest.origin(),
                      bound(least) + " and " + bound(greatest),
                      component,
                      report));
    }
  }

  /** Whether no number at all lies between the bounds. */
  static boolean isEmpty(TypeUse use) {
    SortedConstraints constraints = SortedConstraints.of(use);
    return constraints.greatest().stream()
        .anyMatch(greatest -> above(greatest, constraints).findFirst().isPresent());
  }

  private static Stream<Constraint.Least> above(
      Constraint.Greatest greatest, SortedConstraints constraints) {
    return constraints.least().stream().filter(least -> isEmpty(least, greatest));
  }

  private static boolean isEmpty(Constraint.Least least, Constraint.Greatest greatest) {
    int order = least.value().compareTo(greatest.value());
    return order > 0 || (order == 0 && !(least.inclusive() && greatest.inclusive()));
  }

  static String bound(Constraint.Least least) {
    return (least.inclusive() ? "at least " : "above ") + least.value().toPlainString();
  }

  static String bound(Constraint.Greatest greatest) {
    return (greatest.inclusive() ? "at most " : "below ") + greatest.value().toPlainString();
  }

  static void say(Origin at, String found, UsedComponent component, Report report) {
    say(at, found, "Swap the bounds or widen them", component, report);
  }

  static void say(Origin at, String found, String advice, UsedComponent component, Report report) {
    component.reportAt(
        at,
        report,
        DiagnosticName.CONSTRAINT_RANGE,
        Names.annotation(at),
        component.component().name(),
        component.record().name(),
        found,
        advice);
  }
}
