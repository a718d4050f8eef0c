package dev.jlserve.server.testing;

import dev.jlserve.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a {@code Map<String, Object>} of what JSON of any form has, and of nothing else. */
final class PlainValueWriter extends StdSerializer<Map<?, ?>> {

  PlainValueWriter() {
    super(Map.class);
  }

  @Override
  public void serialize(Map<?, ?> value, JsonGenerator out, SerializationContext context) {
    write(value, out, context);
  }

  private static void write(
      @Nullable Object value, JsonGenerator out, SerializationContext context) {
    switch (value) {
      case null -> out.writeNull();
      case JsonValue tree -> context.writeValue(out, tree);
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach(
            (name, member) -> {
              if (!(name instanceof String text)) {
                throw refused("the key " + name + " of " + name.getClass(), out);
              }
              out.writeName(text);
              write(member, out, context);
            });
        out.writeEndObject();
      }
      case Collection<?> elements -> {
        out.writeStartArray();
        elements.forEach(element -> write(element, out, context));
        out.writeEndArray();
      }
      case String text -> out.writeString(text);
      case Boolean bool -> out.writeBoolean(bool);
      case Byte number -> out.writeNumber(number);
      case Short number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Float number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case BigInteger number -> out.writeNumber(number);
      case BigDecimal number -> out.writeNumber(number);
      default -> throw refused("an object of " + value.getClass(), out);
    }
  }

  private static DatabindException refused(String found, JsonGenerator out) {
    return DatabindException.from(
        out,
        "a Map<String, Object> has "
            + found
            + "; it takes Map with String keys, Collection, String, Boolean, numbers of the JDK,"
            + " JsonValue and null");
  }
}
