package dev.jlserve.server.testing;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.jlserve.JsonValue;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.MapType;

/** JSON of any form: {@link JsonValue}s are the JSON that they are. */
final class FreeFormModule extends SimpleModule {

  @Serial private static final long serialVersionUID = 1L;

  FreeFormModule() {
    setSerializers(new PlainMaps());
    addSerializer(JsonValue.class, new Writer());
    addDeserializer(JsonValue.class, new Reader(JsonValue.NULL));
    addDeserializer(Object.class, new PlainValueReader());
  }

  private static final class PlainMaps extends SimpleSerializers {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public @Nullable ValueSerializer<?> findMapSerializer(
        SerializationConfig config,
        MapType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format,
        @Nullable ValueSerializer<Object> keys,
        @Nullable TypeSerializer types,
        @Nullable ValueSerializer<Object> values) {
      return type.getContentType().isJavaLangObject()
          ? new PlainValueWriter()
          : super.findMapSerializer(config, type, description, format, keys, types, values);
    }
  }

  private static final class Writer extends StdSerializer<JsonValue> {

    Writer() {
      super(JsonValue.class);
    }

    @Override
    public void serialize(JsonValue value, JsonGenerator out, SerializationContext context) {
      switch (value) {
        case JsonValue.JsonObject object -> {
          out.writeStartObject();
          object
              .members()
              .forEach(
                  (name, member) -> {
                    out.writeName(name);
                    serialize(member, out, context);
                  });
          out.writeEndObject();
        }
        case JsonValue.JsonArray array -> {
          out.writeStartArray();
          array.elements().forEach(element -> serialize(element, out, context));
          out.writeEndArray();
        }
        case JsonValue.JsonString string -> out.writeString(string.value());
        case JsonValue.JsonNumber number -> out.writeNumber(number.value());
        case JsonValue.JsonBoolean bool -> out.writeBoolean(bool.value());
        case JsonValue.JsonNull none -> out.writeNull();
      }
    }
  }

  private static final class Reader extends StdDeserializer<JsonValue> {

    /** What JSON's null is read as. */
    private final @Nullable JsonValue none;

    Reader(@Nullable JsonValue none) {
      super(JsonValue.class);
      this.none = none;
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return property != null
              && NullComponent.find(property.getMember())
                  .filter(NullComponent::innermostIsNone)
                  .isPresent()
          ? new Reader(null)
          : this;
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      return none;
    }

    @Override
    public JsonValue deserialize(JsonParser in, DeserializationContext context) {
      return read(in, context);
    }

    private static JsonValue read(JsonParser in, DeserializationContext context) {
      return switch (in.currentToken()) {
        case START_OBJECT -> {
          Map<String, JsonValue> members = new LinkedHashMap<>();
          while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, read(in, context));
          }
          yield new JsonValue.JsonObject(members);
        }
        case START_ARRAY -> {
          List<JsonValue> elements = new ArrayList<>();
          while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(in, context));
          }
          yield new JsonValue.JsonArray(elements);
        }
        case VALUE_STRING -> JsonValue.of(in.getString());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.of(in.getDecimalValue());
        case VALUE_TRUE -> JsonValue.of(true);
        case VALUE_FALSE -> JsonValue.of(false);
        case VALUE_NULL -> JsonValue.NULL;
        default -> (JsonValue) context.handleUnexpectedToken(JsonValue.class, in);
      };
    }
  }
}
