package dev.jlserve.store.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON object. Its members keep the order in which they were added. A member that is {@code null}
 * counts as absent.
 */
public final class JsonObject {

  /** Values are String, Boolean, BigDecimal, JsonObject, or a List of these. */
  private final Map<String, Object> members = new LinkedHashMap<>();

  /**
   * Reads a text.
   *
   * @throws JsonFormatException if the text is no JSON object
   */
  public static JsonObject parse(String text) {
    return new JsonParser(text).document();
  }

  /** Adds a member. */
  public JsonObject put(String name, String value) {
    return add(name, value);
  }

  /** Adds a member. */
  public JsonObject put(String name, long value) {
    return add(name, BigDecimal.valueOf(value));
  }

  /** Adds a member. */
  public JsonObject put(String name, boolean value) {
    return add(name, value);
  }

  /** Adds a member. */
  public JsonObject put(String name, JsonObject value) {
    return add(name, value);
  }

  /** Adds an array of texts. */
  public JsonObject putTexts(String name, Collection<String> values) {
    return add(name, List.copyOf(values));
  }

  /** Adds an array of objects. */
  public JsonObject putObjects(String name, Collection<JsonObject> values) {
    return add(name, List.copyOf(values));
  }

  /** Adds an object of texts. */
  public JsonObject putTexts(String name, Map<String, String> values) {
    JsonObject object = new JsonObject();
    values.forEach(object::put);
    return put(name, object);
  }

  JsonObject add(String name, Object value) {
    members.put(name, value);
    return this;
  }

  Map<String, Object> members() {
    return members;
  }

  /** Whether a member is there. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /**
   * A text.
   *
   * @throws JsonFormatException if the member is absent or of another kind
   */
  public String text(String name) {
    return get(name, String.class);
  }

  /**
   * A text, if the member is there.
   *
   * @throws JsonFormatException if the member is of another kind
   */
  public Optional<String> textIfAny(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /**
   * A whole number.
   *
   * @throws JsonFormatException if the member is absent or of another kind
   */
  public long number(String name) {
    try {
      return get(name, BigDecimal.class).longValueExact();
    } catch (ArithmeticException e) {
      throw new JsonFormatException("'" + name + "' is no whole number");
    }
  }

  /**
   * A truth value.
   *
   * @throws JsonFormatException if the member is absent or of another kind
   */
  public boolean flag(String name) {
    return get(name, Boolean.class);
  }

  /**
   * An object.
   *
   * @throws JsonFormatException if the member is absent or of another kind
   */
  public JsonObject object(String name) {
    return get(name, JsonObject.class);
  }

  /**
   * An array of objects.
   *
   * @throws JsonFormatException if the member is absent or of another kind
   */
  public List<JsonObject> objects(String name) {
    return all(name, JsonObject.class);
  }

  /**
   * An array of texts.
   *
   * @throws JsonFormatException if the member is absent or of another kind
   */
  public List<String> texts(String name) {
    return all(name, String.class);
  }

  /**
   * An object of texts.
   *
   * @throws JsonFormatException if the member is absent or of another kind
   */
  public SortedMap<String, String> textsByName(String name) {
    JsonObject object = object(name);
    SortedMap<String, String> all = new TreeMap<>();
    object.members.keySet().forEach(each -> all.put(each, object.text(each)));
    return all;
  }

  private <T> List<T> all(String name, Class<T> type) {
    List<T> all = new ArrayList<>();
    for (Object each : get(name, List.class)) {
      if (!type.isInstance(each)) {
        throw new JsonFormatException("'" + name + "' holds another kind of value");
      }
      all.add(type.cast(each));
    }
    return all;
  }

  private <T> T get(String name, Class<T> type) {
    Object value = members.get(name);
    if (!type.isInstance(value)) {
      throw new JsonFormatException(
          "'" + name + "' is " + (value == null ? "absent" : "another kind of value"));
    }
    return type.cast(value);
  }

  /** The object in one line. */
  @Override
  public String toString() {
    return new JsonFormatter(false).of(this);
  }

  /** The object with two spaces before each level of members, and a line break at its end. */
  public String indented() {
    return new JsonFormatter(true).of(this) + "\n";
  }
}
