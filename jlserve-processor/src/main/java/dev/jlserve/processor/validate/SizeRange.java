package dev.jlserve.processor.validate;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.Use;
import java.util.List;

/** Constraints on a length or a count that agree with themselves agree with each other. */
final class SizeRange implements ConstraintRule {

  @Override
  public void check(Use use, UsedComponent component, Report report) {
    List<Constraint.Size> sizes =
        use.constraints().stream()
            .filter(Constraint.Size.class::isInstance)
            .map(Constraint.Size.class::cast)
            .toList();
    int least = 0;
    int greatest = Integer.MAX_VALUE;
    for (Limit limit : Limits.of(use)) {
      if (limit instanceof Limit.MinLength length) {
        least = length.bound();
      } else if (limit instanceof Limit.MinItems items) {
        least = items.bound();
      } else if (limit instanceof Limit.MaxLength length) {
        greatest = length.bound();
      } else if (limit instanceof Limit.MaxItems items) {
        greatest = items.bound();
      }
    }
    int most = greatest;
    if (least > most && most >= 0 && sizes.stream().noneMatch(size -> size.min() > size.max())) {
      String found = "at least " + least + " and at most " + most;
      sizes.stream()
          .filter(size -> size.max() == most)
          .findFirst()
          .ifPresent(size -> ConstraintRange.say(size.origin(), found, component, report));
    }
  }
}
