package dev.jlserve.processor.compatibility;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what values of one type are held against. */
final class BoundsComparison {

  private final Set<Change> changes;

  /**
   * A comparison.
   *
   * @param changes takes what is found
   */
  BoundsComparison(Set<Change> changes) {
    this.changes = changes;
  }

  void compare(Bounds was, Bounds is, Spot at) {
    for (Measure measure : Measure.values()) {
      Range old = was.range(measure);
      Range now = is.range(measure);
      if (Range.isLower(old.least(), now.least()) || Range.isLower(now.least(), old.least())) {
        boolean tighter = Range.isLower(old.least(), now.least());
        add(measure, true, old.least(), now.least(), tighter, at);
      }
      if (Range.isHigher(old.most(), now.most()) || Range.isHigher(now.most(), old.most())) {
        boolean tighter = Range.isHigher(old.most(), now.most());
        add(measure, false, old.most(), now.most(), tighter, at);
      }
    }
    for (String rule : Differences.without(is.rules(), was.rules())) {
      changes.add(new Change.RuleAdded(at, rule));
    }
    for (String rule : Differences.without(was.rules(), is.rules())) {
      changes.add(new Change.RuleGone(at, rule));
    }
  }

  private void add(
      Measure measure,
      boolean lower,
      Range.@Nullable Edge was,
      Range.@Nullable Edge is,
      boolean tighter,
      Spot at) {
    changes.add(
        new Change.BoundChanged(
            at,
            Optional.ofNullable(was).map(edge -> measure.words(lower, edge)),
            Optional.ofNullable(is).map(edge -> measure.words(lower, edge)),
            tighter));
  }
}
