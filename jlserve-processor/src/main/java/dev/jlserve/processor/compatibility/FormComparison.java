package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.compatibility.Schema.Shape;
import java.util.Set;

/**
 * Compares how forms have the components of a record. Their types are those of the JSON body, and
 * were compared there: text that has become JSON of any form takes all of the old JSON, and none of
 * the old parts.
 */
final class FormComparison {

  private final ApiDocument accepted;
  private final ApiDocument current;
  private final Set<Change> changes;

  /**
   * A comparison of two documents.
   *
   * @param changes takes what is found
   */
  FormComparison(ApiDocument accepted, ApiDocument current, Set<Change> changes) {
    this.accepted = accepted;
    this.current = current;
    this.changes = changes;
  }

  /**
   * Compares the parts of two forms.
   *
   * @param owner the record's name
   */
  void compare(Shape.Members was, Shape.Members is, String owner, Spot at) {
    was.properties()
        .forEach(
            (name, old) -> {
              Spot component = at.component(owner, name);
              Schema.Property now = is.properties().get(name);
              if (now != null && !isBroken(component)) {
                compare(old.schema().shape(), now.schema().shape(), component);
              }
            });
  }

  /** Whether it is said already that clients have to send something else. */
  private boolean isBroken(Spot at) {
    return changes.stream()
        .anyMatch(
            change ->
                change instanceof Change.TypeChanged typed
                    && typed.at().isOf(at)
                    && Verdicts.of(typed) == ChangeVerdict.BREAKING);
  }

  private void compare(Shape was, Shape is, Spot at) {
    PartKind old = PartKind.of(was, accepted);
    PartKind now = PartKind.of(is, current);
    if (!now.takes(old)) {
      add(old, now, at);
    } else if (accepted.resolve(was) instanceof Shape.Items one
        && current.resolve(is) instanceof Shape.Items other) {
      PartKind each = PartKind.ofElement(one, accepted);
      PartKind part = PartKind.ofElement(other, current);
      if (!part.takes(each)) {
        add(each, part, at.items());
      }
    }
  }

  private void add(PartKind was, PartKind is, Spot at) {
    changes.add(new Change.TypeChanged(at, was.words(), is.words(), Relation.OTHER));
  }
}
