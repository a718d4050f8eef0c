package dev.jlserve.server.types;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bound that the compiler proves is twice the longest body. */
class LongestBodyTest {

  private static final String NAME = escaped("in");

  /** The least bound, in bytes. */
  private static final long LEAST = 64 * 1024;

  private static String escaped(String text) {
    return "\"" + text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()) + "\"";
  }

  private static String body(String value) {
    return "{" + NAME + ":" + value + "}";
  }

  private static String array(int count, String item) {
    return "[" + String.join(",", Collections.nCopies(count, item)) + "]";
  }

  private static String number() {
    return "1." + "0".repeat(398);
  }

  private static void isTheLongest(String members, String value) {
    CompiledApp<?> app = CompiledApp.echo(members);
    String body = body(value);
    assertThat(app.post(body)).doesNotStartWith("{\"detail\"");
    long length = body.getBytes(UTF_8).length;
    assertThat(app.bootstrap().endpoints().get(0).maxBody()).isEqualTo(2 * length);
  }

  @Test
  void ofAString() {
    isTheLongest("record In(@Size(max = 9000) String in) {}", escaped("😀".repeat(9000)));
  }

  @Test
  void ofBytes() {
    isTheLongest(
        "record In(@Size(max = 20000) byte[] in) {}",
        escaped(Base64.getEncoder().encodeToString(new byte[20_000])));
  }

  @Test
  void ofNumbers() {
    isTheLongest("record In(@Size(max = 300) double[] in) {}", array(300, number()));
    isTheLongest(
        "record In(@Size(max = 300) List<java.math.BigDecimal> in) {}", array(300, number()));
  }

  @Test
  void ofRecordsInsideSealedInterfaces() {
    isTheLongest(
        """
        sealed interface Part {}
        record Long(@Size(max = 40) String name) implements Part {}
        record Short(boolean b) implements Part {}
        record In(@Size(max = 200) List<Part> in) {}
        """,
        array(
            200,
            "{%s:%s,%s:%s}"
                .formatted(
                    escaped("type"), escaped("Long"), escaped("name"), escaped("😀".repeat(40)))));
  }

  @Test
  void ofMapsWithEnumKeys() {
    String item = escaped("😀".repeat(20_000));
    isTheLongest(
        "enum Key { A, B } record In(Map<Key, @Size(max = 20000) String> in) {}",
        "{%s:%s,%s:%s}".formatted(escaped("A"), item, escaped("B"), item));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String in",
        "byte[] in",
        "@Size(max = 3) List<String> in",
        "List<@Size(max = 3) String> in",
        "Map<String, Integer> in",
        "@Size(max = 3) float[][] in",
        "URI in",
        "JsonValue in",
        "Optional<In> in",
      })
  void nothingIsProvedOf(String component) {
    assertThat(
            CompiledApp.echo("record In(" + component + ") {}")
                .bootstrap()
                .endpoints()
                .get(0)
                .maxBody())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aShortBodyHasRoomForWhiteSpaceAndUnknownFields() {
    assertThat(
            CompiledApp.echo(
                    "record In(int in, @Null @Nullable String none, Optional<Instant> at) {}")
                .bootstrap()
                .endpoints()
                .get(0)
                .maxBody())
        .isEqualTo(LEAST);
  }
}
