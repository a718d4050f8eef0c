package dev.jlserve.server.types;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A recursive record, sealed interfaces that hold each other, and a generic record. */
final class WireDeclared {

  static final String SOURCE =
      """
      record Tree(String name, List<Tree> more, Optional<Tree> maybe, @Nullable Tree next,
          Map<Colour, Tree> by) {}
      sealed interface Shape {}
      record Circle(int radius) implements Shape {}
      @JsonTypeName("no shape") record Nothing() implements Shape {}
      sealed interface Many extends Shape {}
      record Group(Shape[] members, @Nullable Many inside) implements Many {}
      record Box<T>(T item, List<T> items, Map<String, T> named) {}
      """;

  private static final int MOST = 2;
  private static final int DEPTH = 2;

  private WireDeclared() {}

  static List<WireType> all() {
    return List.of(
        new WireType("Tree", "Tree", trees(), JsonElement::equals),
        new WireType("Shape", "Shape", shapes(), JsonElement::equals),
        new WireType("Many", "Many", groups(shapes()), JsonElement::equals),
        new WireType("JsonValue", "JsonValue", anything(DEPTH), JsonElement::equals),
        new WireType(
            "Map<String, Object>",
            "Map<String, Object>",
            objects(anything(DEPTH)),
            JsonElement::equals));
  }

  /** JSON of any form. */
  private static Arbitrary<JsonElement> anything(int depth) {
    Arbitrary<JsonElement> single =
        Arbitraries.of(
                "null", "true", "0", "-9223372036854775809", "1.5", "\"\"", "\"a\"", "[]", "{}")
            .map(JsonParser::parseString);
    return depth == 0
        ? single
        : Arbitraries.oneOf(single, arrays(anything(depth - 1)), objects(anything(depth - 1)));
  }

  /** The generic record with an argument. */
  static WireType box(WireType inner) {
    Arbitrary<JsonElement> values =
        Combinators.combine(inner.values(), arrays(inner.values()), objects(inner.values()))
            .as((item, items, named) -> object("item", item, "items", items, "named", named));
    String type = "Box<" + inner.argument() + ">";
    return new WireType(
        type,
        type,
        values,
        (sent, answered) -> {
          JsonObject left = sent.getAsJsonObject();
          JsonObject right = answered.getAsJsonObject();
          return inner.same().test(left.get("item"), right.get("item"))
              && WireContainers.sameItems(left.get("items"), right.get("items"), inner.same())
              && WireContainers.sameMembers(left.get("named"), right.get("named"), inner.same());
        });
  }

  private static Arbitrary<JsonElement> trees() {
    return Arbitraries.recursive(
        () -> names().map(name -> tree(name, new JsonArray(), JsonNull.INSTANCE, new JsonObject())),
        inner ->
            Combinators.combine(names(), arrays(inner), orNull(inner), inner)
                .as((name, more, maybe, by) -> tree(name, more, maybe, object("dark-green", by))),
        0,
        DEPTH);
  }

  private static JsonElement tree(
      JsonElement name, JsonElement more, JsonElement maybe, JsonElement by) {
    return object("name", name, "more", more, "maybe", maybe, "next", maybe, "by", by);
  }

  private static Arbitrary<JsonElement> shapes() {
    Arbitrary<JsonElement> circles =
        Arbitraries.integers()
            .map(radius -> object("radius", new JsonPrimitive(radius), "type", text("Circle")));
    Arbitrary<JsonElement> simple =
        Arbitraries.oneOf(circles, Arbitraries.just(object("type", text("no shape"))));
    return Arbitraries.recursive(
        () -> simple, inner -> Arbitraries.oneOf(simple, groups(inner)), 0, DEPTH);
  }

  /** The discriminator stands first or last. */
  private static Arbitrary<JsonElement> groups(Arbitrary<JsonElement> inner) {
    Arbitrary<JsonElement> flat =
        arrays(inner)
            .map(
                members ->
                    object("members", members, "inside", JsonNull.INSTANCE, "type", text("Group")));
    return Combinators.combine(arrays(inner), orNull(flat))
        .as(
            (members, inside) ->
                object("type", text("Group"), "members", members, "inside", inside));
  }

  private static Arbitrary<JsonElement> names() {
    return WireScalars.texts().ofMaxLength(3).map(JsonPrimitive::new);
  }

  private static Arbitrary<JsonElement> orNull(Arbitrary<JsonElement> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, values), Tuple.of(1, Arbitraries.just(JsonNull.INSTANCE)));
  }

  private static Arbitrary<JsonElement> arrays(Arbitrary<JsonElement> items) {
    return WireContainers.arrays(items, 0);
  }

  private static Arbitrary<JsonElement> objects(Arbitrary<JsonElement> values) {
    return Arbitraries.maps(WireScalars.texts().ofMaxLength(3), values)
        .ofMaxSize(MOST)
        .map(WireDeclared::object);
  }

  private static JsonElement object(Map<String, JsonElement> members) {
    JsonObject object = new JsonObject();
    members.forEach(object::add);
    return object;
  }

  private static JsonElement object(Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add((String) namesAndValues[i], (JsonElement) namesAndValues[i + 1]);
    }
    return object;
  }

  private static JsonElement text(String text) {
    return new JsonPrimitive(text);
  }
}
