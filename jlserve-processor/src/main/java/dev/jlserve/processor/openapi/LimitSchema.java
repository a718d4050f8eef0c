package dev.jlserve.processor.openapi;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.WhiteSpace;
import dev.jlserve.processor.value.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keywords of limits; one that JSON Schema has no word for is among {@link Keywords}. */
final class LimitSchema {

  private LimitSchema() {}

  static void add(Json.Builder schema, List<Limit> limits) {
    Further further = new Further(new ArrayList<>(), Json.object(), new ArrayList<>());
    limits.forEach(limit -> add(schema, limit, further));
    further.add(schema);
  }

  private static void add(Json.Builder schema, Limit limit, Further further) {
    boolean object = schema.has("additionalProperties");
    switch (limit) {
      case Limit.MinLength least -> schema.with("minLength", Json.of(least.bound()));
      case Limit.MaxLength most -> schema.with("maxLength", Json.of(most.bound()));
      // A set's equal elements count once, for which JSON Schema has no word.
      case Limit.MinItems least -> {
        schema.with(object ? "minProperties" : "minItems", Json.of(least.bound()));
        if (least.kind().equals(Limits.SET) && least.bound() > 1) {
          further.checks().with(Keywords.MIN_DISTINCT_ITEMS, Json.of(least.bound()));
        }
      }
      case Limit.MaxItems most -> {
        if (most.kind().equals(Limits.SET)) {
          further.checks().with(Keywords.MAX_DISTINCT_ITEMS, Json.of(most.bound()));
        } else {
          schema.with(object ? "maxProperties" : "maxItems", Json.of(most.bound()));
        }
      }
      case Limit.Lower lower ->
          schema.with(
              lower.inclusive() ? "minimum" : "exclusiveMinimum", new Json.Decimal(lower.bound()));
      case Limit.Upper upper ->
          schema.with(
              upper.inclusive() ? "maximum" : "exclusiveMaximum", new Json.Decimal(upper.bound()));
      case Limit.NotBlank notBlank -> further.schemas().add(pattern(WhiteSpace.NOT_BLANK));
      case Limit.Regex regex -> {
        String flags = String.join(" ", regex.flags());
        portable(regex)
            .ifPresentOrElse(
                same -> further.schemas().add(pattern("^(?:" + same + ")$")),
                () -> further.patterns().add(String.join(" ", regex.bound(), flags).strip()));
      }
      case Limit.Exactly exactly -> schema.with("const", Json.of(exactly.bound().equals("true")));
      case Limit.WholeDigits digits ->
          further
              .schemas()
              .add(
                  Json.object()
                      .with("exclusiveMinimum", new Json.Decimal(digits.limit().negate()))
                      .with("exclusiveMaximum", new Json.Decimal(digits.limit()))
                      .build());
      case Limit.Places places -> {
        // Validators divide in binary, where 19.99 is no multiple of 0.01.
        if (places.bound() == 0) {
          schema.with("multipleOf", Json.of(1));
        } else {
          further.checks().with(Keywords.MAX_DECIMAL_PLACES, Json.of(places.bound()));
        }
      }
      case Limit.MinBytes least -> {
        schema.with("minLength", Json.of(leastBase64(least.bound())));
        further.checks().with(Keywords.MIN_BYTES, Json.of(least.bound()));
      }
      case Limit.MaxBytes most -> {
        schema.with("maxLength", Json.of(mostBase64(most.bound())));
        further.checks().with(Keywords.MAX_BYTES, Json.of(most.bound()));
      }
      case Limit.Email email -> schema.with("format", "email");
      case Limit.Absent absent -> schema.with("not", Json.object().build());
      case Limit.Moment moment ->
          further
              .checks()
              .with(
                  Keywords.MOMENT,
                  moment.bound() + (moment.orPresent() ? Keywords.OR_PRESENT : ""));
    }
  }

  /**
   * What does not stand beside the other keywords.
   *
   * @param schemas what may have to stand in schemas of their own
   * @param checks what JSON Schema has no word for
   * @param patterns patterns that JSON Schema cannot express
   */
  private record Further(List<Json.Members> schemas, Json.Builder checks, List<String> patterns) {

    void add(Json.Builder schema) {
      if (!patterns.isEmpty()) {
        checks.with(Keywords.PATTERNS, Json.strings(patterns));
      }
      if (!checks.isEmpty()) {
        schema.with(Keywords.CHECKS, checks.build());
      }
      if (schemas.size() == 1 && fits(schema, schemas.get(0))) {
        schema.withAll(schemas.get(0));
      } else if (!schemas.isEmpty()) {
        schema.with("allOf", new Json.Array(List.copyOf(schemas)));
      }
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
  private static Optional<String> portable(Limit.Regex regex) {
    return regex.flags().isEmpty() ? PortableRegex.of(regex.bound()) : Optional.empty();
  }

  private static Json.Members pattern(String pattern) {
    return Json.object().with("pattern", pattern).build();
  }

  private static boolean fits(Json.Builder schema, Json.Members more) {
    return more.members().keySet().stream().noneMatch(schema::has);
  }
}
