package dev.jlserve.server.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jlserve.JsonValue;
import dev.jlserve.spi.JsonWriter;
import dev.jlserve.spi.UnwritableValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON of any form.
 *
 * @param out takes what has a form
 * @param generator the one behind it, whose context tells the place and the depth
 */
record FreeWriting(JsonWriter out, JsonGenerator generator) {

  private static final String TOO_DEEP =
      "more than "
          + StrictJson.MAX_DEPTH
          + " levels deep; an object that contains itself has no end";

  void write(JsonValue value) {
    switch (value) {
      case JsonValue.JsonObject object -> writeMembers(object.members());
      case JsonValue.JsonArray array -> writeElements(array.elements());
      case JsonValue.JsonString string -> out.write(string.value());
      case JsonValue.JsonNumber number -> out.write(number.value());
      case JsonValue.JsonBoolean bool -> out.write(bool.value());
      case JsonValue.JsonNull none -> out.writeNull();
    }
  }

  /** Writes values of the JDK, and trees inside them. */
  void write(@Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case JsonValue tree -> write(tree);
      case Map<?, ?> map -> writeMembers(map);
      case Collection<?> collection -> writeElements(collection);
      case String text -> out.write(text);
      case Boolean bool -> out.write(bool);
      case Long number -> out.write(number);
      case Double number -> out.write(number);
      case Integer number -> out.write(number);
      case Float number -> out.write(number);
      case Short number -> out.write(number);
      case Byte number -> out.write(number);
      case BigInteger number -> out.write(number);
      case BigDecimal number -> out.write(number);
      default ->
          throw unwritable(
              "of "
                  + value.getClass()
                  + ", which has no place in JSON of any form; it has Map, Collection, String,"
                  + " Boolean, numbers of the JDK, JsonValue and null");
    }
  }

  private void writeMembers(Map<?, ?> members) {
    refuseDepth();
    for (Object name : members.keySet()) {
      if (!(name instanceof String)) {
        throw unwritable("a Map with the key " + name + ", which is no String");
      }
    }
    out.beginObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.name((String) member.getKey());
      write(member.getValue());
    }
    out.endObject();
  }

  private void writeElements(Collection<?> elements) {
    refuseDepth();
    out.beginArray();
    for (Object element : elements) {
      write(element);
    }
    out.endArray();
  }

  private void refuseDepth() {
    if (generator.getOutputContext().getNestingDepth() >= StrictJson.MAX_DEPTH) {
      throw unwritable(TOO_DEEP);
    }
  }

  private UnwritableValueException unwritable(String found) {
    return AnswerPlace.unwritable(generator.getOutputContext(), found);
  }
}
