package dev.jlserve.processor.model;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A type whose values are strings of one form. Constants are named as those of the run-time's
 * {@code TextForm}.
 */
public enum TextKind {
  MONTH_DAY("java.time.MonthDay", "", "--12-31", MonthDay::parse),
  YEAR_MONTH("java.time.YearMonth", "", "2026-01", YearMonth::parse),
  YEAR("java.time.Year", "", "2026", Year::parse),
  LOCAL_DATE("java.time.LocalDate", "date", "2026-01-31", LocalDate::parse),
  LOCAL_TIME("java.time.LocalTime", "time-local", "23:59:59", LocalTime::parse),
  OFFSET_TIME("java.time.OffsetTime", "time", "23:59:59+01:00", OffsetTime::parse),
  LOCAL_DATE_TIME(
      "java.time.LocalDateTime", "date-time-local", "2026-01-31T23:59:59", LocalDateTime::parse),
  OFFSET_DATE_TIME(
      "java.time.OffsetDateTime", "date-time", "2026-01-31T23:59:59+01:00", OffsetDateTime::parse),
  ZONED_DATE_TIME(
      "java.time.ZonedDateTime",
      "",
      "2026-01-31T23:59:59+01:00[Europe/Paris]",
      ZonedDateTime::parse),
  INSTANT("java.time.Instant", "date-time", "2026-01-31T23:59:59Z", Instant::parse),
  DURATION("java.time.Duration", "duration", "PT1H30M", Duration::parse),
  PERIOD("java.time.Period", "duration", "P1Y2M3D", Period::parse),
  ZONE_ID("java.time.ZoneId", "", "Europe/Paris", ZoneId::of),
  ZONE_OFFSET("java.time.ZoneOffset", "", "+01:00", ZoneOffset::of),
  UUID_TEXT("java.util.UUID", "uuid", "123e4567-e89b-12d3-a456-426614174000", TextKind::uuid),
  URI_TEXT("java.net.URI", "uri-reference", "https://example.com/a", URI::create),
  BYTES("byte[]", "", "aGVsbG8=", text -> Base64.getDecoder().decode(text)),
  CHARS("char[]", "", "string", String::toCharArray);

  private static final int UUID_LENGTH = 36;

  private final String type;
  private final String format;
  private final String sample;

  /** Without state, which Error Prone cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<String, Object> parse;

  TextKind(String type, String format, String sample, Function<String, Object> parse) {
    this.type = type;
    this.format = format;
    this.sample = sample;
    this.parse = parse;
  }

  /** The kind of a type, by its qualified name. */
  public static Optional<TextKind> of(String type) {
    for (TextKind kind : values()) {
      if (kind.type.equals(type)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * The {@code format} of its schema, from JSON Schema or <a
   * href="https://spec.openapis.org/registry/format/">OpenAPI's registry</a>; empty if there is
   * none.
   */
  public String format() {
    return format;
  }

  /** A text that has the form. */
  public String sample() {
    return sample;
  }

  /** Whether a text has the form. */
  public boolean takes(String text) {
    return read(text).isPresent();
  }

  /** The value that a text stands for; empty if it has another form. */
  public Optional<Object> read(String text) {
    try {
      return Optional.of(parse.apply(text));
    } catch (RuntimeException otherForm) {
      return Optional.empty();
    }
  }

  /** Whether values lie before or after now. */
  public boolean isMoment() {
    return switch (this) {
      case MONTH_DAY, YEAR_MONTH, YEAR, LOCAL_DATE -> true;
      case LOCAL_TIME, OFFSET_TIME, LOCAL_DATE_TIME, OFFSET_DATE_TIME, ZONED_DATE_TIME -> true;
      case INSTANT -> true;
      case DURATION, PERIOD, ZONE_ID, ZONE_OFFSET, UUID_TEXT, URI_TEXT, BYTES, CHARS -> false;
    };
  }

  /** Whether they name a day or more, and no time of day. */
  public boolean isDate() {
    return switch (this) {
      case MONTH_DAY, YEAR_MONTH, YEAR, LOCAL_DATE -> true;
      case LOCAL_TIME, OFFSET_TIME, LOCAL_DATE_TIME, OFFSET_DATE_TIME, ZONED_DATE_TIME -> false;
      case INSTANT, DURATION, PERIOD, ZONE_ID, ZONE_OFFSET, UUID_TEXT, URI_TEXT -> false;
      case BYTES, CHARS -> false;
    };
  }

  /** {@link UUID#fromString} takes shorter groups as well. */
  private static UUID uuid(String text) {
    if (text.length() != UUID_LENGTH) {
      throw new IllegalArgumentException(text);
    }
    return UUID.fromString(text);
  }
}
