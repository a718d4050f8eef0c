package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.compatibility.Schema.Shape;
import java.util.Set;

/** Compares numbers, strings and enums. */
final class ScalarComparison {

  private final Set<Change> changes;
  private final BoundsComparison bounds;

  /**
   * A comparison.
   *
   * @param changes takes what is found
   */
  ScalarComparison(Set<Change> changes) {
    this.changes = changes;
    this.bounds = new BoundsComparison(changes);
  }

  /** A long may have become an int by its bounds, so those count where the kinds differ. */
  void compare(Shape.Numeric was, Bounds before, Shape.Numeric is, Bounds after, Spot at) {
    NumberKind old = was.kind();
    NumberKind now = is.kind();
    Range all = old.range().and(before.range(Measure.VALUE));
    Range left = now.range().and(after.range(Measure.VALUE));
    boolean wider = now.takesFractionsOf(old) && left.covers(all);
    boolean narrower = old.takesFractionsOf(now) && all.covers(left);
    if (now.takesFractionsOf(old) && now.range().covers(old.range())) {
      boolean typed = !old.takesFractionsOf(now) || !old.range().covers(now.range());
      if (typed && !narrower) {
        changed(at, was, is, Relation.WIDER);
      }
      bounds.compare(
          new Limited(at.side(), beside(before, now), old.range()),
          new Limited(at.side(), beside(after, old), now.range()),
          at);
    } else {
      changed(at, was, is, Relation.of(wider, narrower));
      bounds.compare(
          beside(before, now).without(Measure.VALUE),
          beside(after, old).without(Measure.VALUE),
          at);
    }
  }

  /** Beside whole numbers, nothing has to be said of decimal places. */
  private static Bounds beside(Bounds bounds, NumberKind other) {
    return other.isWhole() ? bounds.withoutFractions() : bounds;
  }

  void compare(Shape.Text was, Bounds before, Shape.Text is, Bounds after, Spot at) {
    if (was.format().equals(is.format())) {
      bounds.compare(before, after, at);
    } else {
      boolean wider = is.isFree() && allow(after, before);
      boolean narrower = was.isFree() && allow(before, after);
      changed(at, was, is, Relation.of(wider, narrower));
    }
  }

  /** Whether bounds take each string that others take; nothing is said of patterns. */
  private static boolean allow(Bounds bounds, Bounds others) {
    return bounds.rules().isEmpty()
        && bounds.range(Measure.LENGTH).covers(others.range(Measure.LENGTH));
  }

  void compare(Shape.Text was, Bounds before, Shape.Choice is, Spot at) {
    boolean narrower = allow(was, before, is);
    changed(at, was, is, narrower ? Relation.NARROWER : Relation.OTHER);
  }

  void compare(Shape.Choice was, Shape.Text is, Bounds after, Spot at) {
    boolean wider = allow(is, after, was);
    changed(at, was, is, wider ? Relation.WIDER : Relation.OTHER);
  }

  /** Whether each constant is a string within bounds; nothing is said of patterns. */
  private static boolean allow(Shape.Text text, Bounds bounds, Shape.Choice choice) {
    return (text.isFree() || text.isCharacter())
        && bounds.rules().isEmpty()
        && choice.constants().stream()
            .allMatch(constant -> !text.isCharacter() || constant.length() == 1)
        && choice.constants().stream()
            .map(constant -> constant.codePointCount(0, constant.length()))
            .allMatch(length -> bounds.range(Measure.LENGTH).covers(Range.of(length, length)));
  }

  void compare(Shape.Choice was, Shape.Choice is, Spot at) {
    for (String gone : Differences.without(was.constants(), is.constants())) {
      changes.add(new Change.ConstantGone(at, is.name(), gone));
    }
    for (String added : Differences.without(is.constants(), was.constants())) {
      changes.add(new Change.ConstantAdded(at, is.name(), added));
    }
  }

  private void changed(Spot at, Shape was, Shape is, Relation relation) {
    changes.add(TypeWords.change(at, was, is, relation));
  }
}
