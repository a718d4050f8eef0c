package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.WhiteSpace;
import dev.jlserve.processor.value.Json;
import java.util.ArrayList;
import java.util.List;

/** The keywords of limits; one that JSON Schema has no word for is among {@link Keywords}. */
final class LimitSchema {

  private LimitSchema() {}

  static void add(Json.Builder schema, List<Limit> limits) {
    List<Json> more = new ArrayList<>();
    Json.Builder checks = Json.object();
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
        // A set's equal elements count once, for which JSON Schema has no word.
        if (most.kind().equals(Limits.SET)) {
          checks.with(Keywords.MAX_DISTINCT_ITEMS, Json.of(most.bound()));
        } else {
          schema.with(object ? "maxProperties" : "maxItems", Json.of(most.bound()));
        }
      } else if (limit instanceof Limit.Lower lower) {
        schema.with(
            lower.inclusive() ? "minimum" : "exclusiveMinimum", new Json.Decimal(lower.bound()));
      } else if (limit instanceof Limit.Upper upper) {
        schema.with(
            upper.inclusive() ? "maximum" : "exclusiveMaximum", new Json.Decimal(upper.bound()));
      } else if (limit instanceof Limit.NotBlank) {
        more.add(pattern(WhiteSpace.NONE));
      } else if (limit instanceof Limit.Regex regex) {
        if (isShown(regex)) {
          more.add(pattern("^(?:" + regex.bound() + ")$"));
        } else {
          patterns.add(String.join(" ", regex.bound(), String.join(" ", regex.flags())).strip());
        }
      } else if (limit instanceof Limit.Exactly exactly) {
        schema.with("const", Json.of(exactly.bound().equals("true")));
      } else if (limit instanceof Limit.WholeDigits digits) {
        more.add(
            Json.object()
                .with("exclusiveMinimum", new Json.Decimal(digits.limit().negate()))
                .with("exclusiveMaximum", new Json.Decimal(digits.limit()))
                .build());
      } else if (limit instanceof Limit.Places places) {
        // Validators divide in binary, where 19.99 is no multiple of 0.01.
        if (places.bound() == 0) {
          schema.with("multipleOf", Json.of(1));
        } else {
          checks.with(Keywords.MAX_DECIMAL_PLACES, Json.of(places.bound()));
        }
      } else if (limit instanceof Limit.MinBytes least) {
        schema.with("minLength", Json.of(leastBase64(least.bound())));
        checks.with(Keywords.MIN_BYTES, Json.of(least.bound()));
      } else if (limit instanceof Limit.MaxBytes most) {
        schema.with("maxLength", Json.of(mostBase64(most.bound())));
        checks.with(Keywords.MAX_BYTES, Json.of(most.bound()));
      } else if (limit instanceof Limit.Email) {
        schema.with("format", "email");
      } else if (limit instanceof Limit.Moment moment) {
        checks.with(
            Keywords.MOMENT, moment.bound() + (moment.orPresent() ? Keywords.OR_PRESENT : ""));
      } else if (limit instanceof Limit.Absent) {
        schema.with("not", Json.object().build());
      }
    }
    if (!patterns.isEmpty()) {
      checks.with(Keywords.PATTERNS, Json.strings(patterns));
    }
    if (!checks.isEmpty()) {
      schema.with(Keywords.CHECKS, checks.build());
    }
    if (more.size() == 1 && more.get(0) instanceof Json.Members only && fits(schema, only)) {
      schema.withAll(only);
    } else if (!more.isEmpty()) {
      schema.with("allOf", new Json.Array(more));
    }
  }

  /** A character for each six bits begun: readers take base64 without padding, too. */
  private static long leastBase64(int bytes) {
    return (bytes * 4L + 2) / 3;
  }

  /** Four characters for each three bytes begun (RFC 4648). */
  private static long mostBase64(int bytes) {
    return (bytes + 2L) / 3 * 4;
  }

  /** JSON Schema has no flags: a pattern with flags is checked, but not shown. */
  private static boolean isShown(Limit.Regex regex) {
    return regex.flags().isEmpty() && PortableRegex.is(regex.bound());
  }

  private static Json pattern(String pattern) {
    return Json.object().with("pattern", pattern).build();
  }

  private static boolean fits(Json.Builder schema, Json.Members more) {
    return more.members().keySet().stream().noneMatch(schema::has);
  }
}
