package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are strings of one form. */
class TextsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          record In(
              @Nullable MonthDay monthDay,
              @Nullable YearMonth yearMonth,
              @Nullable Year year,
              @Nullable LocalDate date,
              @Nullable LocalTime time,
              @Nullable OffsetTime offsetTime,
              @Nullable LocalDateTime dateTime,
              @Nullable OffsetDateTime offsetDateTime,
              @Nullable ZonedDateTime zonedDateTime,
              @Nullable Instant instant,
              @Nullable Duration duration,
              @Nullable Period period,
              @Nullable ZoneId zone,
              @Nullable ZoneOffset offset,
              @Nullable UUID uuid,
              @Nullable URI uri,
              byte @Nullable [] bytes,
              char @Nullable [] chars,
              Optional<List<Map<String, LocalDate>>> nested,
              @Nullable Month month,
              byte @Nullable [][] blobs,
              char @Nullable [][] words,
              UUID @Nullable [] ids) {}
          """);

  private static final CompiledApp<?> LIMITED =
      CompiledApp.echo(
          """
          record In(
              @Nullable @Past LocalDate born,
              @Nullable @Future Instant due,
              @Nullable @PastOrPresent(message = "not yet") YearMonth seen,
              @Nullable @FutureOrPresent LocalDateTime from,
              @NotEmpty @Size(max = 3) byte @Nullable [] image) {}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          monthDay       ¦ "--12-31"
          yearMonth      ¦ "2026-01"
          year           ¦ "2026"
          date           ¦ "2024-02-29"
          time           ¦ "23:59:59"
          time           ¦ "10:15:00"
          time           ¦ "10:15:00.000000001"
          offsetTime     ¦ "10:15:00+01:00"
          dateTime       ¦ "2026-01-31T00:00:00"
          offsetDateTime ¦ "2026-01-31T23:59:59.5Z"
          zonedDateTime  ¦ "2026-07-31T23:59:59+02:00[Europe/Paris]"
          instant        ¦ "2026-01-31T23:59:59Z"
          duration       ¦ "PT1H30M0.5S"
          period         ¦ "P1Y2M3D"
          zone           ¦ "Europe/Paris"
          offset         ¦ "-05:30"
          uuid           ¦ "123e4567-e89b-12d3-a456-426614174000"
          uri            ¦ "https://example.com/a?b=c#d"
          uri            ¦ "../relative"
          bytes          ¦ ""
          bytes          ¦ "AP/+"
          bytes          ¦ "AA=="
          chars          ¦ "abc é"
          nested         ¦ [{"a":"2026-01-31"}]
          month          ¦ "MARCH"
          blobs          ¦ ["AA==",""]
          words          ¦ ["ab",""]
          ids            ¦ ["123e4567-e89b-12d3-a456-426614174000"]
          """)
  void valuesComeBack(String name, String value) {
    assertThat(APP.post("{\"" + name + "\":" + value + "}")).contains("\"" + name + "\":" + value);
  }

  @Test
  void secondsAreWrittenThoughTheyMayBeLeftOut() {
    assertThat(APP.post("{\"time\":\"10:15\",\"instant\":\"2026-01-31T10:15:00+01:00\"}"))
        .contains("\"time\":\"10:15:00\"", "\"instant\":\"2026-01-31T09:15:00Z\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          monthDay       ¦ "12-31"                ¦ date_parsing
          yearMonth      ¦ "2026-13"              ¦ date_parsing
          year           ¦ 2026                   ¦ date_type
          date           ¦ "2026-02-29"           ¦ date_parsing
          date           ¦ "2026-2-1"             ¦ date_parsing
          date           ¦ 20260101               ¦ date_type
          time           ¦ "25:00:00"             ¦ time_parsing
          offsetTime     ¦ "10:15:00"             ¦ time_parsing
          dateTime       ¦ "2026-01-31"           ¦ datetime_parsing
          dateTime       ¦ "2026-01-31T00:00:00Z" ¦ datetime_parsing
          offsetDateTime ¦ "2026-01-31T23:59:59"  ¦ datetime_parsing
          zonedDateTime  ¦ "2026-01-31T23:59:59"  ¦ datetime_parsing
          instant        ¦ "now"                  ¦ datetime_parsing
          duration       ¦ "1h"                   ¦ time_delta_parsing
          duration       ¦ 3600                   ¦ time_delta_type
          period         ¦ "P1H"                  ¦ time_delta_parsing
          zone           ¦ "Mars/Olympus"         ¦ zone_parsing
          offset         ¦ "+25:00"               ¦ zone_parsing
          uuid           ¦ "1-1-1-1-1"            ¦ uuid_parsing
          uuid           ¦ "123e4567-e89b-12d3-a456-42661417400g" ¦ uuid_parsing
          uri            ¦ "a b"                  ¦ url_parsing
          bytes          ¦ "AA=A"                 ¦ base64_decode
          bytes          ¦ "_-8="                 ¦ base64_decode
          bytes          ¦ [1]                    ¦ bytes_type
          chars          ¦ 1                      ¦ string_type
          """)
  void anotherFormIsAnErrorOfItsKind(String name, String value, String error) {
    assertThat(Errors.in(APP.post("{\"" + name + "\":" + value + "}")))
        .singleElement()
        .asString()
        .startsWith("[\"body\",\"" + name + "\"] " + error + ": ");
  }

  @Test
  void anErrorShowsTheFormAndTheInput() {
    assertThat(APP.post("{\"nested\":[{\"a\":\"31.1.2026\"}]}"))
        .isEqualTo(
            "{\"detail\":[{\"type\":\"date_parsing\",\"loc\":[\"body\",\"nested\",0,\"a\"],"
                + "\"msg\":\"Input should be a valid date in the format YYYY-MM-DD, such as"
                + " 2026-01-31\",\"input\":\"31.1.2026\"}]}");
  }

  @Test
  void manyErrorsAreCountedOnly() {
    String many = "\"x\",".repeat(1000);
    assertThat(Errors.in(APP.post("{\"ids\":[" + many.substring(0, many.length() - 1) + "]}")))
        .hasSize(100);
  }

  @Test
  void defaultsAreConvertedWhileCompiling() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            record In(
                @DefaultValue("2026-01-31") LocalDate date,
                @DefaultValue("PT5S") Duration timeout,
                @DefaultValue("AA==") byte[] bytes,
                @DefaultValue("1e2") BigDecimal price,
                @DefaultValue("12345678901234567890") BigInteger count) {}
            """);
    assertThat(app.post("{}"))
        .isEqualTo(
            "{\"date\":\"2026-01-31\",\"timeout\":\"PT5S\",\"bytes\":\"AA==\",\"price\":1E+2,"
                + "\"count\":12345678901234567890}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {"born":"9999-01-01"}        ¦ ["body","born"] date_past: Date should be in the past
          {"due":"1999-12-31T00:00:00Z"} ¦ ["body","due"] datetime_future: Input should be in the future
          {"seen":"9999-01"}           ¦ ["body","seen"] date_past: not yet
          {"from":"1999-12-31T00:00:00"} ¦ ["body","from"] datetime_future: Input should not be in the past
          {"image":""}                 ¦ ["body","image"] bytes_too_short: Data should have at least 1 byte
          {"image":"AAAAAA=="}         ¦ ["body","image"] bytes_too_long: Data should have at most 3 bytes
          """)
  void limitsAreHeld(String body, String error) {
    assertThat(Errors.in(LIMITED.post(body))).containsExactly(error);
  }

  @Test
  void valuesWithinLimitsAreTaken() {
    String body =
        "{\"born\":\"1999-01-01\",\"due\":\"9999-12-31T00:00:00Z\",\"seen\":\"1999-01\","
            + "\"from\":\"9999-12-31T00:00:00\",\"image\":\"AAAA\"}";
    assertThat(LIMITED.post(body)).isEqualTo(body);
  }

  @Test
  void samplesKeepTheLimits() {
    CompiledApp<?> app =
        CompiledApp.echo(
            "record In(@Past LocalDate a, @FutureOrPresent ZonedDateTime b,"
                + " @Size(min = 20) byte[] c, @Size(max = 1) byte[] d, @Future Year e) {}");
    assertThat(Errors.in(app.postSample())).isEmpty();
  }

  @Test
  void aDefaultIsMadeOnceUnlessItCanBeChanged() {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            record In(@DefaultValue("2026-01-31") LocalDate date, @DefaultValue("AA==") byte[] bytes) {}
            record Out(boolean sameDate, boolean sameBytes) {}
            private static In last;
            @Endpoint public Out compare(In in) {
              Out out = new Out(last != null && last.date() == in.date(),
                  last != null && last.bytes() == in.bytes());
              last = in;
              return out;
            }
            """);
    app.post("{}");
    assertThat(app.post("{}")).isEqualTo("{\"sameDate\":true,\"sameBytes\":false}");
  }

  @Test
  void schemasHaveFormats() throws IOException {
    assertThat(APP.openapi())
        .contains(
            "\"date\"",
            "\"date-time\"",
            "\"time-local\"",
            "\"duration\"",
            "\"uuid\"",
            "\"base64\"");
  }

  @Test
  void samplesAreTaken() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            record In(MonthDay a, YearMonth b, Year c, LocalDate d, LocalTime e, OffsetTime f,
                LocalDateTime g, OffsetDateTime h, ZonedDateTime i, Instant j, Duration k, Period l,
                ZoneId m, ZoneOffset n, UUID o, URI p, byte[] q, char[] r, List<Instant> s,
                BigInteger t, BigDecimal u, byte[][] v, OptionalInt w) {}
            """);
    assertThat(Errors.in(app.postSample())).isEmpty();
  }
}
