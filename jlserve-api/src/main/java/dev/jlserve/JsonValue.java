package dev.jlserve;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A JSON value of any form, for metadata, tool arguments and the like:
 *
 * <pre>{@code
 * record Call(String tool, JsonValue arguments) {}
 * }</pre>
 *
 * <p>Values are immutable and hold no Java null; JSON's null is {@link #NULL}. A {@code switch}
 * over the six cases takes a value apart, the factories make one, and {@code toString()} is its
 * JSON text.
 */
public sealed interface JsonValue {

  /** JSON's null. */
  JsonValue NULL = JsonNull.NULL;

  /**
   * Returns a string.
   *
   * @param value the string, without quotes or escapes
   */
  static JsonValue of(String value) {
    return new JsonString(value);
  }

  /**
   * Returns a whole number.
   *
   * @param value the number
   */
  static JsonValue of(long value) {
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  /**
   * Returns a number with the fewest digits that read back as the same double.
   *
   * @param value the number
   * @throws IllegalArgumentException if it is NaN or an infinity, which JSON does not have
   */
  static JsonValue of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number for " + value);
    }
    return new JsonNumber(BigDecimal.valueOf(value));
  }

  /**
   * Returns a number with all its digits.
   *
   * @param value the number
   */
  static JsonValue of(BigDecimal value) {
    return new JsonNumber(value);
  }

  /**
   * Returns true or false.
   *
   * @param value which of them
   */
  static JsonValue of(boolean value) {
    return new JsonBoolean(value);
  }

  /**
   * Returns an array.
   *
   * @param elements its elements, in order
   */
  static JsonArray array(JsonValue... elements) {
    return new JsonArray(List.of(elements));
  }

  /**
   * Returns an object; {@link Map#entry} makes its members.
   *
   * @param members names and values, in order
   * @throws IllegalArgumentException if a name is there twice
   */
  @SafeVarargs
  static JsonObject object(Map.Entry<String, ? extends JsonValue>... members) {
    Map<String, JsonValue> all = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends JsonValue> member : members) {
      if (all.put(member.getKey(), member.getValue()) != null) {
        throw new IllegalArgumentException("member '" + member.getKey() + "' is there twice");
      }
    }
    return new JsonObject(all);
  }

  /**
   * An object.
   *
   * @param members names and values, in the order of the JSON; unmodifiable
   */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    /** Copies the map, in its order. */
    public JsonObject {
      members = members.isEmpty() ? Collections.emptyMap() : copy(members);
    }

    private static Map<String, JsonValue> copy(Map<String, JsonValue> members) {
      Map<String, JsonValue> copy = new LinkedHashMap<>(members);
      copy.forEach(
          (name, value) -> {
            Objects.requireNonNull(name, "the name of a member");
            Objects.requireNonNull(value, name);
          });
      return Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the value of a member; nothing if the object has no such member.
     *
     * @param name the member's name
     */
    public Optional<JsonValue> get(String name) {
      return Optional.ofNullable(members.get(name));
    }

    /** Returns the object as JSON text. */
    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /**
   * An array.
   *
   * @param elements its elements, in order; unmodifiable
   */
  record JsonArray(List<JsonValue> elements) implements JsonValue {

    /** Copies the list. */
    public JsonArray {
      elements = List.copyOf(elements);
    }

    /** Returns the array as JSON text. */
    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /**
   * A string.
   *
   * @param value the string, without quotes or escapes
   */
  record JsonString(String value) implements JsonValue {

    /** Refuses null. */
    public JsonString {
      Objects.requireNonNull(value, "value");
    }

    /** Returns the string as JSON text: in quotes. */
    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /**
   * A number. Two are equal if their digits and scales are: {@code 1.0} and {@code 1} differ.
   *
   * @param value the number as it is written; of a request, its exponent is within 4300
   */
  record JsonNumber(BigDecimal value) implements JsonValue {

    /** Refuses null. */
    public JsonNumber {
      Objects.requireNonNull(value, "value");
    }

    /** Returns the number as JSON text. */
    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /**
   * True or false.
   *
   * @param value which of them
   */
  record JsonBoolean(boolean value) implements JsonValue {

    /** Returns the boolean as JSON text. */
    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }

  /** Null. */
  enum JsonNull implements JsonValue {
    /** The only one. */
    NULL;

    /** Returns null as JSON text. */
    @Override
    public String toString() {
      return JsonText.of(this);
    }
  }
}
