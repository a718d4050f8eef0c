package dev.jlserve.spi;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/**
 * The form in which values of a type are JSON strings: ISO 8601 for java.time, RFC 4648 base64 for
 * bytes, RFC 9562 for UUIDs, RFC 3986 for URIs.
 *
 * @param <T> the type
 */
public final class TextForm<T> {

  private static final int UUID_LENGTH = 36;

  /** {@link MonthDay}: {@code --12-31}. */
  public static final TextForm<MonthDay> MONTH_DAY =
      text("date", "Input should be a valid day of a year, such as --12-31", MonthDay::parse);

  /** {@link YearMonth}: {@code 2026-01}. */
  public static final TextForm<YearMonth> YEAR_MONTH =
      text("date", "Input should be a valid month of a year, such as 2026-01", YearMonth::parse);

  /** {@link Year}: {@code 2026}. */
  public static final TextForm<Year> YEAR =
      text("date", "Input should be a valid year, such as 2026", Year::parse);

  /** {@link LocalDate}: {@code 2026-01-31}. */
  public static final TextForm<LocalDate> LOCAL_DATE =
      text(
          "date",
          "Input should be a valid date in the format YYYY-MM-DD, such as 2026-01-31",
          LocalDate::parse);

  /** {@link LocalTime}: {@code 23:59:59}. */
  public static final TextForm<LocalTime> LOCAL_TIME =
      text(
          "time",
          "Input should be in a valid time format, such as 23:59:59",
          LocalTime::parse,
          DateTimeFormatter.ISO_LOCAL_TIME::format);

  /** {@link OffsetTime}: {@code 23:59:59+01:00}. */
  public static final TextForm<OffsetTime> OFFSET_TIME =
      text(
          "time",
          "Input should be in a valid time format with an offset, such as 23:59:59+01:00",
          OffsetTime::parse,
          DateTimeFormatter.ISO_OFFSET_TIME::format);

  /** {@link LocalDateTime}: {@code 2026-01-31T23:59:59}. */
  public static final TextForm<LocalDateTime> LOCAL_DATE_TIME =
      text(
          "datetime",
          "Input should be a valid datetime, such as 2026-01-31T23:59:59",
          LocalDateTime::parse,
          DateTimeFormatter.ISO_LOCAL_DATE_TIME::format);

  /** {@link OffsetDateTime}: {@code 2026-01-31T23:59:59+01:00}. */
  public static final TextForm<OffsetDateTime> OFFSET_DATE_TIME =
      text(
          "datetime",
          "Input should be a valid datetime with an offset, such as 2026-01-31T23:59:59+01:00",
          OffsetDateTime::parse,
          DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);

  /** {@link ZonedDateTime}: {@code 2026-01-31T23:59:59+01:00[Europe/Paris]}. */
  public static final TextForm<ZonedDateTime> ZONED_DATE_TIME =
      text(
          "datetime",
          "Input should be a valid datetime with a zone, such as"
              + " 2026-01-31T23:59:59+01:00[Europe/Paris]",
          ZonedDateTime::parse,
          DateTimeFormatter.ISO_ZONED_DATE_TIME::format);

  /** {@link Instant}: {@code 2026-01-31T23:59:59Z}. */
  public static final TextForm<Instant> INSTANT =
      text(
          "datetime",
          "Input should be a valid datetime with an offset, such as 2026-01-31T23:59:59Z",
          Instant::parse);

  /** {@link Duration}: {@code PT1H30M}. */
  public static final TextForm<Duration> DURATION =
      text("time_delta", "Input should be a valid timedelta, such as PT1H30M", Duration::parse);

  /** {@link Period}: {@code P1Y2M3D}. */
  public static final TextForm<Period> PERIOD =
      text("time_delta", "Input should be a valid period, such as P1Y2M3D", Period::parse);

  /** {@link ZoneId}: {@code Europe/Paris}. */
  public static final TextForm<ZoneId> ZONE_ID =
      text(
          "zone",
          "Input should be a valid time zone, such as Europe/Paris",
          ZoneId::of,
          ZoneId::getId);

  /** {@link ZoneOffset}: {@code +01:00}. */
  public static final TextForm<ZoneOffset> ZONE_OFFSET =
      text(
          "zone",
          "Input should be a valid offset, such as +01:00",
          ZoneOffset::of,
          ZoneOffset::getId);

  /** {@link UUID}: its 36 characters. */
  public static final TextForm<UUID> UUID_TEXT =
      text(
          "uuid",
          "Input should be a valid UUID, such as 123e4567-e89b-12d3-a456-426614174000",
          TextForm::uuid);

  /** {@link URI}, absolute or relative. */
  public static final TextForm<URI> URI_TEXT =
      text("url", "Input should be a valid URL, such as https://example.com/a", URI::create);

  /** Bytes: base64 with padding. */
  public static final TextForm<byte[]> BYTES =
      new TextForm<>(
          "bytes_type",
          "base64_decode",
          "Input should be valid base64, such as aGVsbG8=",
          text -> Base64.getDecoder().decode(text),
          utf8 -> Base64.getDecoder().decode(utf8).array(),
          Base64.getEncoder()::encodeToString);

  /** Characters: a string. */
  public static final TextForm<char[]> CHARS =
      new TextForm<>(
          "string_type",
          "string_type",
          "Input should be a valid string",
          String::toCharArray,
          utf8 -> string(utf8).toCharArray(),
          String::valueOf);

  private final String typeError;
  private final String error;
  private final String expected;
  private final Function<String, T> parse;
  private final Function<ByteBuffer, T> decode;
  private final Function<T, String> write;

  private TextForm(
      String typeError,
      String error,
      String expected,
      Function<String, T> parse,
      Function<ByteBuffer, T> decode,
      Function<T, String> write) {
    this.typeError = typeError;
    this.error = error;
    this.expected = expected;
    this.parse = parse;
    this.decode = decode;
    this.write = write;
  }

  /** Errors are pydantic's {@code <kind>_type} and {@code <kind>_parsing}. */
  private static <T> TextForm<T> text(String kind, String expected, Function<String, T> parse) {
    return text(kind, expected, parse, Object::toString);
  }

  private static <T> TextForm<T> text(
      String kind, String expected, Function<String, T> parse, Function<T, String> write) {
    return new TextForm<>(
        kind + "_type",
        kind + "_parsing",
        expected,
        parse,
        utf8 -> parse.apply(string(utf8)),
        write);
  }

  /** The error of a value that is no string. */
  public String typeError() {
    return typeError;
  }

  /** The error of a string that has another form. */
  public String error() {
    return error;
  }

  /** One sentence for the client that shows the form. */
  public String expected() {
    return expected;
  }

  /**
   * The value.
   *
   * @throws RuntimeException if the text has another form
   */
  public T parse(String text) {
    return parse.apply(text);
  }

  /**
   * The value of a text in UTF-8. Bytes are decoded without a copy of the text.
   *
   * @param text a part of an array
   * @throws RuntimeException if the text has another form
   */
  public T parse(ByteBuffer text) {
    return decode.apply(text);
  }

  private static String string(ByteBuffer utf8) {
    return new String(
        utf8.array(),
        utf8.arrayOffset() + utf8.position(),
        utf8.remaining(),
        StandardCharsets.UTF_8);
  }

  /** The text that {@link #parse(String)} takes. */
  public String text(T value) {
    return write.apply(value);
  }

  /** {@link UUID#fromString} takes shorter groups as well. */
  private static UUID uuid(String text) {
    if (text.length() != UUID_LENGTH) {
      throw new IllegalArgumentException(text);
    }
    return UUID.fromString(text);
  }
}
