package dev.jlserve.processor.validate.constraint;

import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.TypeUse;
import dev.jlserve.processor.rule.ConstraintRule;
import dev.jlserve.processor.rule.SortedConstraints;
import dev.jlserve.processor.rule.UsedComponent;
import java.util.List;

/** Each constraint on a length or a count is valid alone. Together they still allow a length. */
public final class SizeRange implements ConstraintRule {

  @Override
  public void check(TypeUse use, UsedComponent component, Report report) {
    List<Constraint.Size> sizes = SortedConstraints.of(use).sizes();
    Range range = Range.of(Limits.of(use));
    if (range.isEmpty() && sizes.stream().noneMatch(size -> size.min() > size.max())) {
      String found = "at least " + range.least + " and at most " + range.greatest;
      sizes.stream()
          .filter(size -> size.max() == range.greatest)
          .findFirst()
          .ifPresent(size -> ConstraintRange.say(size.origin(), found, component, report));
    }
  }

  /** The lengths or counts that limits leave. */
  private record Range(int least, int greatest) {

    static Range of(List<Limit> limits) {
      Range range = new Range(0, Integer.MAX_VALUE);
      for (Limit limit : limits) {
        range = range.within(limit);
      }
      return range;
    }

    boolean isEmpty() {
      return least > greatest && greatest >= 0;
    }

    private Range within(Limit limit) {
      return switch (limit) {
        case Limit.MinLength length -> new Range(length.bound(), greatest);
        case Limit.MinItems items -> new Range(items.bound(), greatest);
        case Limit.MinBytes bytes -> new Range(Math.max(least, bytes.bound()), greatest);
        case Limit.MaxLength length -> new Range(least, length.bound());
        case Limit.MaxItems items -> new Range(least, items.bound());
        case Limit.MaxBytes bytes -> new Range(least, Math.min(greatest, bytes.bound()));
        case Limit.NotBlank notBlank -> this;
        case Limit.Regex regex -> this;
        case Limit.Email email -> this;
        case Limit.OfNumber ofNumber -> this;
        case Limit.Exactly exactly -> this;
        case Limit.Moment moment -> this;
        case Limit.Absent absent -> this;
      };
    }
  }
}
