package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bounds of a whole number allow at least one value of its type. */
public final class WholeRange implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    use.shape()
        .scalarKind()
        .filter(kind -> kind.greatest().isPresent())
        .ifPresent(kind -> check(kind, use, component, report));
  }

  private static void check(ScalarKind kind, TypeUse use, UsedComponent component, Report report) {
    BigDecimal lower = kind.least().orElseThrow();
    BigDecimal upper = kind.greatest().orElseThrow();
    List<String> bounds = new ArrayList<>();
    List<Constraint.Bound> all = SortedConstraints.of(use).bounds();
    for (Constraint.Bound constraint : all) {
      switch (constraint) {
        case Constraint.Least bound -> {
          lower = lower.max(whole(bound));
          bounds.add(ConstraintRange.bound(bound));
        }
        case Constraint.Greatest bound -> {
          upper = upper.min(whole(bound));
          bounds.add(ConstraintRange.bound(bound));
        }
      }
    }
    if (!all.isEmpty() && lower.compareTo(upper) > 0 && !ConstraintRange.isEmpty(use)) {
      String found =
          "no " + kind.name().toLowerCase(Locale.ROOT) + " is " + String.join(" and ", bounds);
      ConstraintRange.say(all.get(all.size() - 1).origin(), found, component, report);
    }
  }

  /** The least whole number that is taken. */
  private static BigDecimal whole(Constraint.Least bound) {
    BigDecimal whole = bound.value().setScale(0, RoundingMode.CEILING);
    return !bound.inclusive() && whole.compareTo(bound.value()) == 0
        ? whole.add(BigDecimal.ONE)
        : whole;
  }

  /** The greatest whole number that is taken. */
  private static BigDecimal whole(Constraint.Greatest bound) {
    BigDecimal whole = bound.value().setScale(0, RoundingMode.FLOOR);
    return !bound.inclusive() && whole.compareTo(bound.value()) == 0
        ? whole.subtract(BigDecimal.ONE)
        : whole;
  }
}
