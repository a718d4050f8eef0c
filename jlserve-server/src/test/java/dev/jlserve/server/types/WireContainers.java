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
        WireType vector = sequence(scalar.component() + "[]", arrays(scalar.values(), 0), scalar);
        all.add(vector);
        // Rows of one length.
        Arbitrary<JsonElement> rows =
            arrays(scalar.values(), 1).flatMap(row -> arrays(Arbitraries.just(row), 0));
        all.add(sequence(scalar.component() + "[][]", rows, vector));
      }
    }
    return all;
  }

  private static Arbitrary<JsonElement> arrays(Arbitrary<JsonElement> items, int least) {
    return items
        .list()
        .ofMinSize(least)
        .ofMaxSize(MOST)
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

  private static boolean sameItems(
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
        type,
        type,
        values,
        (sent, answered) -> {
          JsonObject left = sent.getAsJsonObject();
          JsonObject right = answered.getAsJsonObject();
          return left.keySet().equals(right.keySet())
              && left.keySet().stream()
                  .allMatch(key -> inner.same().test(left.get(key), right.get(key)));
        });
  }

  private static WireType optional(String type, WireType inner) {
    Arbitrary<JsonElement> values =
        Arbitraries.frequencyOf(
            Tuple.of(3, inner.values()), Tuple.of(1, Arbitraries.just(JsonNull.INSTANCE)));
    return new WireType(
        type,
        type,
        values,
        (sent, answered) ->
            sent.isJsonNull() ? answered.isJsonNull() : inner.same().test(sent, answered));
  }
}
