package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;
import java.util.Optional;

/** An enum has enough constants for the least count of keys or distinct elements. */
public final class ConstantRange implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    distinct(use.shape())
        .ifPresent(
            most ->
                SortedConstraints.of(use).sizes().stream()
                    .filter(size -> size.min() > most && size.min() <= size.max())
                    .forEach(size -> say(size, most, component, report)));
  }

  private static void say(Constraint.Size size, int most, UsedComponent component, Report report) {
    ConstraintRange.say(
        size.origin(),
        "min " + size.min() + " is above the " + most + " that the enum allows",
        "Lower min",
        component,
        report);
  }

  /** The most keys or elements, where each is a constant of an enum. */
  private static Optional<Integer> distinct(TypeShape shape) {
    return shape
        .mapKey()
        .flatMap(ConstantRange::constants)
        .or(() -> shape.distinctElements().flatMap(ConstantRange::constantsAndNull));
  }

  private static Optional<Integer> constants(TypeShape shape) {
    return shape.enumeration().map(enumeration -> enumeration.constants().size());
  }

  private static Optional<Integer> constantsAndNull(TypeUse element) {
    return constants(element.shape()).map(count -> element.nullable() ? count + 1 : count);
  }
}
