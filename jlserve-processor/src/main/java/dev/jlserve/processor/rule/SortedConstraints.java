package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.Constraint;
import dev.jlserve.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The constraints of a value that rules look at, by their kind, in source order.
 *
 * @param sizes the lengths and counts
 * @param bounds the least and greatest values
 * @param digits the counts of digits
 * @param patterns the regular expressions
 * @param opposables those that may say the opposite of each other
 * @param unusableBounds the bounds that are no numbers
 * @param unknown those that nothing checks
 */
public record SortedConstraints(
    List<Constraint.Size> sizes,
    List<Constraint.Bound> bounds,
    List<Constraint.Digits> digits,
    List<Constraint.Matches> patterns,
    List<Constraint.Opposable> opposables,
    List<Constraint.UnusableBound> unusableBounds,
    List<Constraint.Unknown> unknown) {

  private static final SortedConstraints NONE =
      new SortedConstraints(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public static SortedConstraints of(TypeUse use) {
    if (use.constraints().isEmpty()) {
      return NONE;
    }
    SortedConstraints sorted =
        new SortedConstraints(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    use.constraints().forEach(sorted::add);
    return sorted;
  }

  private void add(Constraint constraint) {
    switch (constraint) {
      case Constraint.Size size -> sizes.add(size);
      case Constraint.Bound bound -> bounds.add(bound);
      case Constraint.Digits count -> digits.add(count);
      case Constraint.Matches matches -> patterns.add(matches);
      case Constraint.Opposable opposable -> opposables.add(opposable);
      case Constraint.UnusableBound unusable -> unusableBounds.add(unusable);
      case Constraint.Unknown other -> unknown.add(other);
      // These have nothing of their own that could be wrong.
      case Constraint.NotNull notNull -> {}
      case Constraint.NotBlank notBlank -> {}
      case Constraint.NotEmpty notEmpty -> {}
      case Constraint.Email email -> {}
      case Constraint.Null none -> {}
    }
  }

  /** The greatest values among the bounds. */
  public List<Constraint.Greatest> greatest() {
    return bounds.stream().flatMap(bound -> greatest(bound).stream()).toList();
  }

  /** The least values among the bounds. */
  public List<Constraint.Least> least() {
    return bounds.stream().flatMap(bound -> least(bound).stream()).toList();
  }

  private static Optional<Constraint.Greatest> greatest(Constraint.Bound bound) {
    return switch (bound) {
      case Constraint.Greatest greatest -> Optional.of(greatest);
      case Constraint.Least least -> Optional.empty();
    };
  }

  private static Optional<Constraint.Least> least(Constraint.Bound bound) {
    return switch (bound) {
      case Constraint.Least least -> Optional.of(least);
      case Constraint.Greatest greatest -> Optional.empty();
    };
  }
}
