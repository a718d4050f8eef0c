package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import dev.jlserve.spi.UnwritableValueException;
import org.jspecify.annotations.Nullable;

/** Where in a response something is about to be written, as messages name it. */
final class AnswerPlace {

  private AnswerPlace() {}

  /** The place of the next value. */
  static String of(JsonStreamContext context) {
    // The generator counts an element once it is written.
    return of(context, context.hasCurrentIndex() ? context.getCurrentIndex() + 1 : 0);
  }

  /** The place of the next value, which in an array is that element. */
  static String of(JsonStreamContext context, int element) {
    StringBuilder place = new StringBuilder();
    append(place, context, element);
    return place.isEmpty() ? "the answer" : "component '" + place + "' of the answer";
  }

  /** The place of the array or object that is open. */
  static String ofOpen(JsonStreamContext context) {
    JsonStreamContext parent = context.getParent();
    return parent == null ? of(context) : of(parent, parent.getCurrentIndex());
  }

  /** What refuses the value that is about to be written. */
  static UnwritableValueException unwritable(JsonStreamContext context, String found) {
    return new UnwritableValueException(of(context) + " is " + found);
  }

  private static void append(
      StringBuilder place, @Nullable JsonStreamContext context, int element) {
    if (context == null || context.inRoot()) {
      return;
    }
    JsonStreamContext parent = context.getParent();
    append(place, parent, parent == null ? 0 : parent.getCurrentIndex());
    if (context.inArray()) {
      place.append('[').append(element).append(']');
    } else {
      place.append(place.isEmpty() ? "" : ".").append(context.getCurrentName());
    }
  }
}
