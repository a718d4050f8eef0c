package dev.jlserve.server.types;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Types made of another type. */
final class WireContainers {

  private static final int MOST = 3;

  private WireContainers() {}

  static List<WireType> all(WireType inner) {
    String type = inner.argument();
    List<WireType> all = new ArrayList<>();
    Arbitrary<JsonElement> arrays = arrays(inner.values(), 0);
    all.add(sequence("List<" + type + ">", arrays, inner));
    all.add(sequence("@NotEmpty List<" + type + ">", arrays(inner.values(), 1), inner));
    all.add(sequence("Collection<" + type + ">", arrays, inner));
    if (!type.matches(".*(\\bR\\d|Set<).*")) {
      // Records may be the same with a default and without it, sets in another order.
      all.add(sequence("Set<" + type + ">", arrays.map(array -> distinct(array, inner)), inner));
    }
    if (mayBeInArray(type)) {
      all.add(sequence(type + "[]", arrays, inner));
      if (!type.endsWith("[]")) {
        // Behind other brackets it would be meant for the rows.
        all.add(sequence(type + " @NotEmpty []", arrays(inner.values(), 1), inner));
      }
    }
    if (!type.contains("@")) {
      // What is written on a generic record's argument would be checked by nobody.
      all.add(WireDeclared.box(inner));
    }
    all.add(map("Map<String, " + type + ">", WireScalars.texts().ofMaxLength(4), inner));
    all.add(map("Map<Colour, " + type + ">", Arbitraries.of("RED", "dark-green"), inner));
    if (!type.startsWith("Optional") && !type.startsWith("@Nullable")) {
      all.add(optional("Optional<" + type + ">", inner));
    }
    return all;
  }

  /** Arrays of primitives. */
  static List<WireType> tensors() {
    List<WireType> all = new ArrayList<>();
    for (WireType scalar : WireScalars.all()) {
      if (List.of("boolean", "short", "int", "long", "float", "double")
          .contains(scalar.component())) {
        Arbitrary<JsonElement> values = scalar.values();
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, MOST);
        WireType vector = sequence(scalar.component() + "[]", arrays(values, 0), scalar);
        WireType matrix =
            sequence(
                scalar.component() + "[][]",
                lengths.flatMap(length -> arrays(arrays(values, length, length), 0)),
                vector);
        Arbitrary<JsonElement> cubes =
            Combinators.combine(lengths, lengths)
                .flatAs(
                    (rows, length) ->
                        arrays(arrays(arrays(values, length, length), rows, rows), 0));
        all.addAll(List.of(vector, matrix, sequence(scalar.component() + "[][][]", cubes, matrix)));
      }
    }
    return all;
  }

  /**
   * Whether brackets behind a type make an array of it: not where they would turn rows into a
   * tensor's, or stand in the wrong order, or annotations before it would be meant for the array.
   */
  private static boolean mayBeInArray(String type) {
    return !type.startsWith("@")
        && !type.matches("(boolean|short|int|long|float|double)(\\[])+")
        && !type.endsWith(" []");
  }

  /** The array without what is the same as something before it. */
  private static JsonElement distinct(JsonElement array, WireType inner) {
    JsonArray kept = new JsonArray();
    for (JsonElement item : array.getAsJsonArray()) {
      if (kept.asList().stream().noneMatch(known -> inner.same().test(known, item))) {
        kept.add(item);
      }
    }
    return kept;
  }

  static Arbitrary<JsonElement> arrays(Arbitrary<JsonElement> items, int least) {
    return arrays(items, least, MOST);
  }

  private static Arbitrary<JsonElement> arrays(Arbitrary<JsonElement> items, int least, int most) {
    return items
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(
            list -> {
              JsonArray array = new JsonArray();
              list.forEach(array::add);
              return array;
            });
  }

  private static WireType sequence(String type, Arbitrary<JsonElement> values, WireType inner) {
    return new WireType(
        type, type, values, (sent, answered) -> sameItems(sent, answered, inner.same()));
  }

  static boolean sameItems(
      JsonElement sent, JsonElement answered, BiPredicate<JsonElement, JsonElement> same) {
    JsonArray left = sent.getAsJsonArray();
    JsonArray right = answered.getAsJsonArray();
    boolean equal = left.size() == right.size();
    for (int i = 0; equal && i < left.size(); i++) {
      equal = same.test(left.get(i), right.get(i));
    }
    return equal;
  }

  private static WireType map(String type, Arbitrary<String> keys, WireType inner) {
    Arbitrary<JsonElement> values =
        Arbitraries.maps(keys, inner.values())
            .ofMaxSize(2)
            .map(
                map -> {
                  JsonObject object = new JsonObject();
                  map.forEach(object::add);
                  return object;
                });
    return new WireType(
        type, type, values, (sent, answered) -> sameMembers(sent, answered, inner.same()));
  }

  static boolean sameMembers(
      JsonElement sent, JsonElement answered, BiPredicate<JsonElement, JsonElement> same) {
    JsonObject left = sent.getAsJsonObject();
    JsonObject right = answered.getAsJsonObject();
    return left.keySet().equals(right.keySet())
        && left.keySet().stream().allMatch(key -> same.test(left.get(key), right.get(key)));
  }

  static WireType optional(String type, WireType inner) {
    Arbitrary<JsonElement> values =
        Arbitraries.frequencyOf(
            Tuple.of(3, inner.values()), Tuple.of(1, Arbitraries.just(JsonNull.INSTANCE)));
    return new WireType(
        type,
        type,
        values,
        (sent, answered) ->
            sent.isJsonNull() || answered.isJsonNull()
                ? sent.equals(answered)
                : inner.same().test(sent, answered));
  }
}
