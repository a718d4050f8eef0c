package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.Names;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;
import java.util.List;

/** No constraint takes only what another one refuses. */
public final class OppositeConstraints implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    List<Constraint.Opposable> all = SortedConstraints.of(use).opposables();
    for (int i = 1; i < all.size(); i++) {
      Constraint.Opposable later = all.get(i);
      all.subList(0, i).stream()
          .filter(later::isOpposite)
          .findFirst()
          .ifPresent(
              earlier ->
                  ConstraintRange.say(
                      later.origin(),
                      "@" + Names.annotation(earlier.origin()) + " says the opposite",
                      "Remove one of them",
                      component,
                      report));
    }
  }
}
