package dev.jlserve.server.json;

import dev.jlserve.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON of any form. */
final class FreeWriting {

  private static final String TOO_DEEP =
      "more than "
          + StrictJson.MAX_DEPTH
          + " levels deep; an object that contains itself has no end";

  private FreeWriting() {}

  static void write(AnswerWriter out, JsonValue value) {
    switch (value) {
      case JsonValue.JsonObject object -> writeMembers(out, object.members());
      case JsonValue.JsonArray array -> writeElements(out, array.elements());
      case JsonValue.JsonString string -> out.write(string.value());
      case JsonValue.JsonNumber number -> out.write(number.value());
      case JsonValue.JsonBoolean bool -> out.write(bool.value());
      case JsonValue.JsonNull none -> out.writeNull();
    }
  }

  /** Writes values of the JDK, and trees inside them. */
  static void write(AnswerWriter out, @Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case JsonValue tree -> write(out, tree);
      case Map<?, ?> map -> writeMembers(out, map);
      case Collection<?> collection -> writeElements(out, collection);
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
          throw out.unwritable(
              "of "
                  + value.getClass()
                  + ", which has no place in JSON of any form; it has Map, Collection, String,"
                  + " Boolean, numbers of the JDK, JsonValue and null");
    }
  }

  private static void writeMembers(AnswerWriter out, Map<?, ?> members) {
    refuseDepth(out);
    for (Object name : members.keySet()) {
      if (!(name instanceof String)) {
        throw out.unwritable("a Map with the key " + name + ", which is no String");
      }
    }
    out.beginObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      out.name((String) member.getKey());
      write(out, member.getValue());
    }
    out.endObject();
  }

  private static void writeElements(AnswerWriter out, Collection<?> elements) {
    refuseDepth(out);
    out.beginArray();
    for (Object element : elements) {
      write(out, element);
    }
    out.endArray();
  }

  private static void refuseDepth(AnswerWriter out) {
    if (out.depth() >= StrictJson.MAX_DEPTH) {
      throw out.unwritable(TOO_DEEP);
    }
  }
}
