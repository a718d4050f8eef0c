package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a value lies in a body.
 *
 * @param steps from the outside in: a field's name as String, an element's index as Integer
 */
public record Location(List<Object> steps) {

  /** The whole body. */
  public static final Location ROOT = new Location(List.of());

  /** The value on which a parser stands, or which it has just ended. */
  static Location of(JsonStreamContext innermost) {
    List<Object> steps = new ArrayList<>();
    for (JsonStreamContext c = innermost; c != null && !c.inRoot(); c = c.getParent()) {
      steps.add(c.inArray() ? (Object) c.getCurrentIndex() : String.valueOf(c.getCurrentName()));
    }
    Collections.reverse(steps);
    return new Location(steps);
  }

  /** The value that lies at a location inside the one that lies here. */
  public Location inside(Location inner) {
    List<Object> longer = new ArrayList<>(steps);
    longer.addAll(inner.steps);
    return new Location(longer);
  }

  /** Its steps before a message; empty for the whole body. */
  String prefix() {
    return steps.isEmpty()
        ? ""
        : steps.stream().map(String::valueOf).collect(Collectors.joining(".")) + ": ";
  }

  /** The element of that index in the array that lies here. */
  public Location element(int index) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(index);
    return new Location(longer);
  }

  /** The field of that name in the object that lies here. */
  public Location field(String name) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(name);
    return new Location(longer);
  }
}
