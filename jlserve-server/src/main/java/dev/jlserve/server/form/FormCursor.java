package dev.jlserve.server.form;

import dev.jlserve.server.json.BodyReader;
import dev.jlserve.server.json.Location;
import dev.jlserve.server.json.MalformedJsonException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader of a form is: at a name, or at one of several parts of that name that are the
 * elements of a list, and perhaps within the JSON of a part.
 */
final class FormCursor {

  private static final int NONE = -2;

  private final Map<String, List<Part>> parts;
  private final Iterator<String> names;
  private final Set<String> lists = new HashSet<>();
  private @Nullable String name;
  private int element = NONE;
  private @Nullable BodyReader inner;

  FormCursor(Map<String, List<Part>> parts) {
    this.parts = parts;
    this.names = parts.keySet().iterator();
  }

  /** Where the value lies that was read last. */
  Location here() {
    BodyReader json = inner;
    return json == null ? part() : part().inside(json.here());
  }

  /** Where the part lies that it is at. */
  Location part() {
    Location named = name == null ? Location.ROOT : Location.ROOT.field(name);
    return element < 0 ? named : named.element(element);
  }

  /** The reader of the part's JSON, if it is within that. */
  @Nullable BodyReader inner() {
    return inner;
  }

  /** Whether it is within an array or object of a part's JSON. */
  boolean isInside() {
    return inner != null && !inner.isAtRoot();
  }

  /** Goes into a part's JSON. */
  BodyReader enter(BodyReader json) {
    inner = json;
    return json;
  }

  /** Leaves a part's JSON, whatever follows in it. */
  void leave() {
    if (inner != null) {
      inner.close();
      inner = null;
    }
  }

  /**
   * Goes to the next name.
   *
   * @return the name, or null if there is no other
   * @throws MalformedJsonException if more follows in the JSON of the part that it was at
   */
  @Nullable String nextName() {
    finish();
    name = names.hasNext() ? names.next() : null;
    return name;
  }

  /**
   * Takes the parts of the name as the elements of a list, before the first of which it then is.
   */
  void beginList() {
    lists.add(String.valueOf(name));
    element = -1;
  }

  /** Takes the parts of the name as no elements after all. */
  void refuseList() {
    lists.remove(String.valueOf(name));
    element = NONE;
  }

  /** Whether the parts of the name are elements, and it is not yet in one of their lists. */
  boolean isInList() {
    return element != NONE;
  }

  /** Goes to the next part of the name; false if there is no other. */
  boolean nextPart() {
    finish();
    element++;
    if (element == named().size()) {
      element = NONE;
      return false;
    }
    return true;
  }

  private void finish() {
    if (inner != null) {
      inner.end();
      leave();
    }
  }

  /** All parts of the name. */
  List<Part> named() {
    return name == null ? List.of() : parts.getOrDefault(name, List.of());
  }

  /** The part that it is at; null if there are several, and it is at none of them. */
  @Nullable Part only() {
    List<Part> all = named();
    return element >= 0 ? all.get(element) : all.size() == 1 ? all.get(0) : null;
  }

  /** Whether parts of that name were taken as elements. */
  boolean isList(String other) {
    return lists.contains(other);
  }
}
