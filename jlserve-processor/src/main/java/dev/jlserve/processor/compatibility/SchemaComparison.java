package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.compatibility.Schema.Shape;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Compares the types of values, and what they consist of. */
final class SchemaComparison {

  private final ApiDocument accepted;
  private final ApiDocument current;
  private final Set<Change> changes;
  private final BoundsComparison bounds;
  private final ScalarComparison scalars;
  private final Set<Pair> compared = new HashSet<>();

  /** Two schemas that are or were compared: types may be recursive. */
  private record Pair(Shape was, Shape is, Side side) {}

  /**
   * A comparison of two documents.
   *
   * @param changes takes what is found
   */
  SchemaComparison(ApiDocument accepted, ApiDocument current, Set<Change> changes) {
    this.accepted = accepted;
    this.current = current;
    this.changes = changes;
    this.bounds = new BoundsComparison(changes);
    this.scalars = new ScalarComparison(changes);
  }

  void compare(Schema was, Schema is, Spot at) {
    if (was.nullable() && !is.nullable()) {
      changes.add(new Change.NullGone(at));
    } else if (is.nullable() && !was.nullable()) {
      changes.add(new Change.NullAdded(at));
    }
    compareTypes(was, is, at);
  }

  private void compareTypes(Schema was, Schema is, Spot at) {
    Shape old = accepted.resolve(was.shape());
    Shape now = current.resolve(is.shape());
    if (old instanceof Shape.Any || now instanceof Shape.Any) {
      compareFree(was, is, at);
    } else if (old instanceof Shape.Numeric one && now instanceof Shape.Numeric other) {
      scalars.compare(one, was.bounds(), other, is.bounds(), at);
    } else if (old instanceof Shape.Text one && now instanceof Shape.Text other) {
      scalars.compare(one, was.bounds(), other, is.bounds(), at);
    } else if (old instanceof Shape.Text one && now instanceof Shape.Choice other) {
      scalars.compare(one, was.bounds(), other, at);
    } else if (old instanceof Shape.Choice one && now instanceof Shape.Text other) {
      scalars.compare(one, other, is.bounds(), at);
    } else if (old instanceof Shape.Choice one && now instanceof Shape.Choice other) {
      bounds.compare(was.bounds(), is.bounds(), at);
      scalars.compare(one, other, at);
    } else if (old instanceof Shape.Bool && now instanceof Shape.Bool) {
      bounds.compare(was.bounds(), is.bounds(), at);
    } else if (old instanceof Shape.Items one && now instanceof Shape.Items other) {
      bounds.compare(was.bounds(), is.bounds(), at);
      compare(one.item(), other.item(), at.items());
    } else if (old instanceof Shape.Entries one && now instanceof Shape.Entries other) {
      bounds.compare(was.bounds(), is.bounds(), at);
      compareKeys(one, other, at);
      compare(one.value(), other.value(), at.items());
    } else if (old instanceof Shape.Members one && now instanceof Shape.Members other) {
      bounds.compare(was.bounds(), is.bounds(), at);
      compare(one, other, at, other.name());
    } else if (old instanceof Shape.Union one && now instanceof Shape.Union other) {
      bounds.compare(was.bounds(), is.bounds(), at);
      compare(one, other, at);
    } else {
      changed(at, old, now, Relation.OTHER);
    }
  }

  private void changed(Spot at, Shape was, Shape is, Relation relation) {
    changes.add(TypeWords.change(at, was, is, relation));
  }

  private void compareFree(Schema was, Schema is, Spot at) {
    Shape old = accepted.resolve(was.shape());
    Shape now = current.resolve(is.shape());
    boolean wider =
        now instanceof Shape.Any free && (!free.bounded() || BoundedNumbers.are(was, accepted));
    boolean narrower =
        old instanceof Shape.Any free && (!free.bounded() || BoundedNumbers.are(is, current));
    if (!old.equals(now)) {
      changed(at, old, now, Relation.of(wider, narrower));
    }
    if (wider && narrower) {
      bounds.compare(was.bounds(), is.bounds(), at);
    }
  }

  private void compareKeys(Shape.Entries was, Shape.Entries is, Spot at) {
    Optional<Shape.Choice> old = was.keys();
    Optional<Shape.Choice> now = is.keys();
    if (old.isPresent() && now.isPresent()) {
      scalars.compare(old.get(), now.get(), at);
    } else if (old.isPresent() != now.isPresent()) {
      changed(at, was, is, old.isPresent() ? Relation.WIDER : Relation.NARROWER);
    }
  }

  private void compare(Shape.Union was, Shape.Union is, Spot at) {
    if (!compared.add(new Pair(was, is, at.side()))) {
      return;
    }
    if (!was.property().equals(is.property())) {
      changed(at, was, is, Relation.OTHER);
      return;
    }
    SortedMap<String, String> old = was.cases();
    SortedMap<String, String> now = is.cases();
    for (String gone : Differences.without(old.keySet(), now.keySet())) {
      changes.add(new Change.CaseGone(at, is.name(), gone));
    }
    for (String added : Differences.without(now.keySet(), old.keySet())) {
      changes.add(new Change.CaseAdded(at, is.name(), added));
    }
    old.forEach(
        (tag, name) -> {
          String other = now.get(tag);
          if (other != null
              && accepted.schemas().get(name) instanceof Shape.Members one
              && current.schemas().get(other) instanceof Shape.Members two) {
            compare(one, two, at.ofCase(tag), tag);
          }
        });
  }

  private void compare(Shape.Members was, Shape.Members is, Spot at, String owner) {
    if (!compared.add(new Pair(was, is, at.side()))) {
      return;
    }
    if (at.side() == Side.REQUEST && was.closed() != is.closed()) {
      changes.add(is.closed() ? new Change.UnknownRefused() : new Change.UnknownSkipped());
    }
    if (at.side() == Side.REQUEST) {
      for (String rule : Differences.without(is.together(), was.together())) {
        changes.add(new Change.RuleAdded(at, "pass " + rule + "()"));
      }
      for (String rule : Differences.without(was.together(), is.together())) {
        changes.add(new Change.RuleGone(at, "pass " + rule + "()"));
      }
    }
    was.properties()
        .forEach(
            (name, old) -> {
              Schema.Property now = is.properties().get(name);
              if (now == null) {
                changes.add(new Change.ComponentGone(at.component(owner, name), is.closed()));
              } else {
                compare(old, now, at.component(owner, name));
              }
            });
    is.properties()
        .forEach(
            (name, now) -> {
              if (!was.properties().containsKey(name)) {
                changes.add(
                    new Change.ComponentAdded(
                        at.component(owner, name), now.required(), was.closed(), isScalar(now)));
              }
            });
  }

  private void compare(Schema.Property was, Schema.Property is, Spot at) {
    // A response has every component, whatever a request may leave out.
    if (at.side() == Side.REQUEST && !was.required() && is.required()) {
      changes.add(new Change.BecameRequired(at, isScalar(is)));
      compareTypes(was.schema(), is.schema(), at);
      return;
    }
    if (at.side() == Side.REQUEST && was.required() && !is.required()) {
      changes.add(new Change.BecameOptional(at));
    } else if (at.side() == Side.REQUEST && !was.otherwise().equals(is.otherwise())) {
      changes.add(new Change.DefaultChanged(at, was.otherwise(), is.otherwise()));
    }
    compare(was.schema(), is.schema(), at);
  }

  private boolean isScalar(Schema.Property property) {
    return switch (current.resolve(property.schema().shape())) {
      case Shape.Bool bool -> true;
      case Shape.Numeric number -> true;
      case Shape.Text text -> text.isFree() || text.isCharacter();
      case Shape.Choice choice -> true;
      case Shape.Any any -> true;
      case Shape.Items items -> false;
      case Shape.Entries entries -> false;
      case Shape.Members members -> false;
      case Shape.Union union -> false;
      case Shape.Reference reference -> false;
    };
  }
}
