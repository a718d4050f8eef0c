package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.value.Json;
import java.util.ArrayList;
import java.util.List;

/** The keywords of limits. */
final class LimitSchema {

  private LimitSchema() {}

  static void add(Json.Builder schema, List<Limit> limits) {
    List<String> patterns = new ArrayList<>();
    boolean object = schema.has("additionalProperties");
    for (Limit limit : limits) {
      if (limit instanceof Limit.MinLength least) {
        schema.with("minLength", Json.of(least.bound()));
      } else if (limit instanceof Limit.MaxLength most) {
        schema.with("maxLength", Json.of(most.bound()));
      } else if (limit instanceof Limit.MinItems least) {
        schema.with(object ? "minProperties" : "minItems", Json.of(least.bound()));
      } else if (limit instanceof Limit.MaxItems most) {
        schema.with(object ? "maxProperties" : "maxItems", Json.of(most.bound()));
      } else if (limit instanceof Limit.Lower lower) {
        schema.with(
            lower.inclusive() ? "minimum" : "exclusiveMinimum", new Json.Decimal(lower.bound()));
      } else if (limit instanceof Limit.Upper upper) {
        schema.with(
            upper.inclusive() ? "maximum" : "exclusiveMaximum", new Json.Decimal(upper.bound()));
      } else if (limit instanceof Limit.NotBlank blank) {
        patterns.add(blank.bound());
      } else if (limit instanceof Limit.Regex regex && regex.flags().isEmpty()) {
        // JSON Schema has no flags: a pattern with flags is checked, but not shown.
        patterns.add("^(?:" + regex.bound() + ")$");
      }
    }
    addPatterns(schema, patterns);
  }

  private static void addPatterns(Json.Builder schema, List<String> patterns) {
    if (patterns.size() == 1) {
      schema.with("pattern", patterns.get(0));
    } else if (!patterns.isEmpty()) {
      schema.with(
          "allOf",
          new Json.Array(
              patterns.stream()
                  .<Json>map(pattern -> Json.object().with("pattern", pattern).build())
                  .toList()));
    }
  }
}
