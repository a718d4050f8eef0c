package dev.jlserve.server.types;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes records of random types, each of what was made before it. */
final class WireRecords {

  private static final int MOST_WRAPPERS = 2;
  private static final int COMPONENTS = 4;

  /** Components that may be absent, and what they are then. */
  private static final Map<String, String> DEFAULTS =
      Map.of("int", "7", "double", "0.5", "String", "\"a\\\\b\"", "Colour", "\"dark-green\"");

  private final Random random;
  private final List<WireType> known = new ArrayList<>();
  private final Map<String, WireType> records = new LinkedHashMap<>();
  private final StringBuilder source =
      new StringBuilder(WireScalars.ENUM).append('\n').append(WireDeclared.SOURCE);

  private WireRecords(Random random) {
    this.random = random;
  }

  /** Records that use all leaf types, and whatever else the random numbers say. */
  static WireRecords of(long seed) {
    WireRecords made = new WireRecords(new Random(seed));
    List<WireType> leaves = new ArrayList<>();
    leaves.addAll(WireScalars.all());
    leaves.addAll(WireTexts.all());
    leaves.addAll(WireContainers.tensors());
    leaves.addAll(WireScalars.optionals());
    leaves.addAll(WireDeclared.all());
    made.known.addAll(leaves);
    for (int from = 0; from < leaves.size(); from += COMPONENTS) {
      made.add(leaves.subList(from, Math.min(from + COMPONENTS, leaves.size())));
    }
    return made;
  }

  /** The types of the records, by name. */
  Map<String, WireType> records() {
    return records;
  }

  /** Their declarations, and an endpoint for each that answers what it is asked. */
  String members() {
    String endpoints =
        records.keySet().stream()
            .map(name -> "@Endpoint public %1$s echo%1$s(%1$s in) { return in; }%n".formatted(name))
            .collect(Collectors.joining());
    return source + endpoints;
  }

  private void add(List<WireType> plain) {
    List<Component> components = new ArrayList<>();
    for (WireType type : plain) {
      components.add(component(type));
      components.add(component(wrapped(known.get(random.nextInt(known.size())))));
    }
    String name = "R" + records.size();
    String text =
        components.stream()
            .map(Component::written)
            .collect(Collectors.joining(", ", "record " + name + "(", ") {}\n"));
    for (int i = 0; i < components.size(); i++) {
      text = text.replaceFirst("\\?", "c" + i);
    }
    source.append(text);
    WireType type =
        new WireType(
            name, name, values(components), (sent, answered) -> same(components, sent, answered));
    records.put(name, type);
    known.add(type);
  }

  private WireType wrapped(WireType type) {
    WireType wrapped = type;
    for (int i = random.nextInt(MOST_WRAPPERS + 1); i > 0; i--) {
      List<WireType> all = WireContainers.all(wrapped);
      wrapped = all.get(random.nextInt(all.size()));
    }
    return wrapped;
  }

  private Component component(WireType type) {
    String otherwise = DEFAULTS.get(type.component());
    if (otherwise != null && random.nextBoolean()) {
      String given = otherwise.replace("dark-green", "GREEN");
      String annotation = given.startsWith("\"") ? given : '"' + given + '"';
      return new Component(
          "@DefaultValue(" + annotation + ") " + type.component() + " ?",
          type,
          Optional.of(JsonParser.parseString(otherwise)),
          false);
    }
    boolean optional = type.component().matches("Optional(Int|Long|Double|<.*>)");
    boolean declared = !optional && type.argument().matches("[A-Z]\\w*");
    if (declared && random.nextInt(3) == 0) {
      return new Component(
          "@Nullable " + type.argument() + " ?", type, Optional.of(JsonNull.INSTANCE), true);
    }
    return new Component(
        type.component() + " ?",
        type,
        optional ? Optional.of(JsonNull.INSTANCE) : Optional.empty(),
        false);
  }

  private static Arbitrary<JsonElement> values(List<Component> components) {
    return Combinators.combine(components.stream().map(Component::values).toList())
        .as(
            values -> {
              JsonObject object = new JsonObject();
              for (int i = 0; i < values.size(); i++) {
                String name = "c" + i;
                values.get(i).ifPresent(value -> object.add(name, value));
              }
              return object;
            });
  }

  private static boolean same(List<Component> components, JsonElement sent, JsonElement answered) {
    JsonObject left = sent.getAsJsonObject();
    JsonObject right = answered.getAsJsonObject();
    boolean equal = right.size() == components.size();
    for (int i = 0; equal && i < components.size(); i++) {
      equal = components.get(i).same(left.get("c" + i), right.get("c" + i));
    }
    return equal;
  }

  /**
   * A component.
   *
   * @param written its declaration, with {@code ?} for its name
   * @param otherwise what it is if it is absent; empty if it is required
   * @param nullable whether null may be sent
   */
  private record Component(
      String written, WireType type, Optional<JsonElement> otherwise, boolean nullable) {

    Arbitrary<Optional<JsonElement>> values() {
      Arbitrary<JsonElement> values = nullable ? type.values().injectNull(0.2) : type.values();
      Arbitrary<Optional<JsonElement>> given =
          values.map(value -> Optional.of(value == null ? JsonNull.INSTANCE : value));
      return otherwise.isEmpty()
          ? given
          : given.optional(0.7).map(present -> present.flatMap(value -> value));
    }

    boolean same(JsonElement sent, JsonElement answered) {
      if (sent == null) {
        return otherwise.orElseThrow().equals(answered);
      }
      return nullable && sent.isJsonNull()
          ? answered.isJsonNull()
          : type.same().test(sent, answered);
    }
  }
}
