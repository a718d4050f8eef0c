package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a value lies in a body.
 *
 * @param steps from the outside in: a field's name as String, an element's index as Integer
 */
record Location(List<Object> steps) {

  /** The value on which a parser stands, or which it has just ended. */
  static Location of(JsonStreamContext innermost) {
    List<Object> steps = new ArrayList<>();
    for (JsonStreamContext c = innermost; c != null && !c.inRoot(); c = c.getParent()) {
      steps.add(c.inArray() ? (Object) c.getCurrentIndex() : String.valueOf(c.getCurrentName()));
    }
    Collections.reverse(steps);
    return new Location(steps);
  }

  /** The field of that name in the object that lies here. */
  Location field(String name) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(name);
    return new Location(longer);
  }
}
