package dev.jlserve.processor.compatibility;

import java.util.Optional;
import java.util.Set;

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
    compare(Limited.of(at.side(), was), Limited.of(at.side(), is), at);
  }

  /** A bound is tighter if it leaves out what was taken, whatever was said before. */
  void compare(Limited was, Limited is, Spot at) {
    for (Measure measure : Measure.values()) {
      Range old = was.said(measure);
      Range now = is.said(measure);
      boolean higher = Range.isLower(was.all(measure).least(), now.least());
      if (higher || Range.isLower(is.all(measure).least(), old.least())) {
        add(measure.bound(true, old.least()), measure.bound(true, now.least()), higher, at);
      }
      boolean lower = Range.isHigher(was.all(measure).most(), now.most());
      if (lower || Range.isHigher(is.all(measure).most(), old.most())) {
        add(measure.bound(false, old.most()), measure.bound(false, now.most()), lower, at);
      }
    }
    for (String rule : Differences.without(is.bounds().rules(), was.bounds().rules())) {
      changes.add(new Change.RuleAdded(at, rule));
    }
    for (String rule : Differences.without(was.bounds().rules(), is.bounds().rules())) {
      changes.add(new Change.RuleGone(at, rule));
    }
  }

  private void add(Optional<String> was, Optional<String> is, boolean tighter, Spot at) {
    changes.add(new Change.BoundChanged(at, was, is, tighter));
  }
}
