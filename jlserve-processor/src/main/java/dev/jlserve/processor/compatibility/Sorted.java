package dev.jlserve.processor.compatibility;

import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A document whose members stand in the order of their names, and whose sets in that of their
 * texts, so that moving code changes nothing. Bodies that a user wrote stay as they are.
 */
final class Sorted {

  private static final Set<String> SETS = Set.of("required", "enum", "oneOf");
  private static final Set<String> OF_THE_USER = Set.of("examples", "default");

  private Sorted() {}

  static Json of(Json json) {
    return switch (json) {
      case Json.Members object -> of(object);
      case Json.Array array -> new Json.Array(array.items().stream().map(Sorted::of).toList());
      case Json.Text text -> text;
      case Json.Decimal number -> number;
      case Json.Bool bool -> bool;
      case Json.Null nothing -> nothing;
    };
  }

  private static Json of(Json.Members object) {
    Json.Builder sorted = Json.object();
    for (Map.Entry<String, Json> member : new TreeMap<>(object.members()).entrySet()) {
      sorted.with(member.getKey(), of(member.getKey(), member.getValue()));
    }
    return sorted.build();
  }

  private static Json of(String name, Json value) {
    if (OF_THE_USER.contains(name)) {
      return value;
    }
    return value
        .array()
        .filter(items -> SETS.contains(name))
        .map(Sorted::set)
        .orElseGet(() -> of(value));
  }

  private static Json set(List<Json> items) {
    return new Json.Array(
        items.stream().map(Sorted::of).sorted(Comparator.comparing(JsonPrinter::compact)).toList());
  }
}
