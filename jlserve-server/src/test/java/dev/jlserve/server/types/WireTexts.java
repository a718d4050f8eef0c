package dev.jlserve.server.types;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Types whose values are strings of one form. */
final class WireTexts {

  /** In seconds: the years 0 to 9999, which every reader of dates knows. */
  private static final long FIRST = LocalDateTime.of(1, 1, 2, 0, 0).toEpochSecond(ZoneOffset.UTC);

  private static final long LAST =
      LocalDateTime.of(9999, 12, 30, 0, 0).toEpochSecond(ZoneOffset.UTC);

  private WireTexts() {}

  static List<WireType> all() {
    Arbitrary<Instant> instants =
        Combinators.combine(
                Arbitraries.longs().between(FIRST, LAST),
                Arbitraries.integers().between(0, 999_999_999))
            .as(Instant::ofEpochSecond);
    Arbitrary<ZoneOffset> offsets =
        Arbitraries.integers()
            .between(-18 * 60, 18 * 60)
            .map(each -> ZoneOffset.ofTotalSeconds(each * 60));
    Arbitrary<LocalDateTime> times =
        instants.map(each -> LocalDateTime.ofInstant(each, ZoneOffset.UTC));
    Arbitrary<ZoneId> zones =
        Arbitraries.of("Europe/Paris", "Pacific/Kiritimati", "UTC", "Z", "+05:30").map(ZoneId::of);
    return List.of(
        of("Instant", instants, Instant::parse),
        of("LocalDateTime", times, LocalDateTime::parse),
        of("LocalDate", times.map(LocalDateTime::toLocalDate), LocalDate::parse),
        of("LocalTime", times.map(LocalDateTime::toLocalTime), LocalTime::parse),
        of("Year", times.map(Year::from), Year::parse),
        of("YearMonth", times.map(YearMonth::from), YearMonth::parse),
        of("MonthDay", times.map(MonthDay::from), MonthDay::parse),
        of("ZoneId", zones, ZoneId::of),
        of("ZoneOffset", offsets, ZoneOffset::of),
        of(
            "OffsetDateTime",
            Combinators.combine(times, offsets).as(OffsetDateTime::of),
            OffsetDateTime::parse),
        of(
            "OffsetTime",
            Combinators.combine(times, offsets)
                .as((time, offset) -> OffsetTime.of(time.toLocalTime(), offset)),
            OffsetTime::parse),
        of(
            "ZonedDateTime",
            Combinators.combine(times, zones).as(ZonedDateTime::of),
            ZonedDateTime::parse),
        of(
            "Duration",
            Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 999_999_999))
                .as(Duration::ofSeconds),
            Duration::parse),
        of(
            "Period",
            Combinators.combine(
                    Arbitraries.integers(), Arbitraries.integers(), Arbitraries.integers())
                .as(Period::of),
            Period::parse),
        of(
            "UUID",
            Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new),
            UUID::fromString),
        of(
            "URI",
            Arbitraries.of("https://a.example/b?c=d#e", "urn:x:y", "../up", "a%20b")
                .map(URI::create),
            URI::create),
        of("char[]", WireScalars.texts().ofMaxLength(9), Function.identity()),
        bytes("byte[]", "byte[]", 0, 40),
        bytes("@Size(min = 2, max = 4) byte[]", "byte @Size(min = 2, max = 4) []", 2, 4));
  }

  private static <T> WireType of(String type, Arbitrary<T> values, Function<String, T> parse) {
    return new WireType(
        type,
        type,
        values.map(value -> new JsonPrimitive(value.toString())),
        (sent, answered) ->
            parse.apply(sent.getAsString()).equals(parse.apply(answered.getAsString())));
  }

  private static WireType bytes(String component, String argument, int least, int most) {
    Arbitrary<JsonElement> values =
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMinSize(least)
            .ofMaxSize(most)
            .map(each -> new JsonPrimitive(Base64.getEncoder().encodeToString(each)));
    return new WireType(component, argument, values, JsonElement::equals);
  }
}
