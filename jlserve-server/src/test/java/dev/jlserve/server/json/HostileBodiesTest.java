package dev.jlserve.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.jlserve.JsonValue;
import dev.jlserve.spi.TextForm;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of 10 MiB, made to cost much: what reading them allocates is counted. */
@Tag("slow")
class HostileBodiesTest {

  private static final int SIZE = 10 << 20;
  private static final long MIB = 1 << 20;

  private static String filled(String piece) {
    return piece.repeat(SIZE / piece.length());
  }

  /** Bytes allocated, at most; the body is malformed, or has violations, or neither. */
  private static long allocated(String text, Consumer<BodyReader> reading) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try (BodyReader in = BodyReader.open(body)) {
      reading.accept(in);
      in.end();
      assertThat(in.violationsAnswer()).hasSizeLessThan(64 << 10);
    } catch (MalformedJsonException e) {
      assertThat(ViolationsAnswer.of(e)).hasSizeLessThan(2 << 10);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** What a first body loads is none of the next one's. */
  @BeforeAll
  static void readFirstBodies() {
    for (String body : List.of("[", "[1, 2]", "[null]", "{\"x\": \"\"}")) {
      for (Consumer<BodyReader> reading :
          List.<Consumer<BodyReader>>of(BodyReader::skip, BodyReader::readDoubles)) {
        allocated(body, reading);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "{\"a\":", "\"", "a", "0.", "1,", "[1],", "[],", "{},", "\\u0000", " ", "é", "-"
      })
  void nothingIsKeptOfWhatIsSkipped(String piece) {
    assertThat(allocated(filled(piece), BodyReader::skip)).isLessThan(MIB);
    assertThat(allocated("[" + filled(piece), BodyReader::skip)).isLessThan(MIB);
    assertThat(allocated("[" + filled(piece) + "0]", BodyReader::skip)).isLessThan(MIB);
    assertThat(allocated("{\"x\":\"" + filled(piece) + "\"}", BodyReader::skip)).isLessThan(MIB);
  }

  @Test
  void aLongNumberIsNotConverted() {
    // Jackson collects the digits, as chars, before it judges how many they are.
    assertThat(allocated(filled("7"), BodyReader::readDouble)).isLessThan(3L * SIZE);
    assertThat(allocated("[" + filled("7") + "]", BodyReader::readDoubles)).isLessThan(3L * SIZE);
    assertThat(allocated("[" + "7".repeat(400) + "]", BodyReader::readInts)).isLessThan(MIB);
    assertThat(allocated("1e999999999", BodyReader::readBigDecimal)).isLessThan(MIB);
    assertThat(allocated("1e999999999", BodyReader::readBigInteger)).isLessThan(MIB);
    assertThat(allocated("1e999999999", BodyReader::readLong)).isLessThan(MIB);
  }

  /** Where it is not ASCII or has escapes, Jackson collects chars before it makes a string. */
  @Test
  void aLongStringIsReadWithoutFurtherCopies() {
    String base64 = '"' + filled("QUJD") + '"';
    assertThat(allocated(base64, in -> in.readText(TextForm.BYTES))).isLessThan(SIZE);
    assertThat(allocated(base64, BodyReader::readString)).isLessThan(SIZE + MIB);
    for (String other : List.of("QUJD", "é", "模")) {
      int length = 2 + other.getBytes(StandardCharsets.UTF_8).length * (SIZE / 4) + 2;
      String escaped = '"' + other.repeat(SIZE / 4) + "\\n\"";
      assertThat(allocated(escaped, BodyReader::readString)).isLessThan(4L * length + MIB);
    }
  }

  @Test
  void violationsBeyondTheHundredthAreOnlyCounted() {
    assertThat(allocated("[" + filled("null,") + "0]", BodyReader::readDoubles))
        .isLessThan(16L * SIZE);
  }

  @Test
  void anArrayOfNumbersTakesAFewTimesItsBody() {
    // 5 Mi elements: 40 MiB of doubles, twice while they grow, and the copy that is answered.
    assertThat(allocated("[" + filled("1,") + "0]", BodyReader::readDoubles)).isLessThan(200 * MIB);
  }

  @Test
  void namesOfOneHashTakeBoundedMemory() {
    assertThat(allocated(sameHash(1 << 14), BodyReader::skip)).isLessThan(128 * MIB);
  }

  /** Jackson's table of names would be for all requests, and one of them could fill it. */
  @Test
  void namesOfOneRequestAreNoneOfTheNext() {
    String body = names(5000).replace("\":", "-of-one\":");
    long first = allocated(body, BodyReader::skip);

    assertThat(allocated(body, BodyReader::skip)).isGreaterThan(first * 3 / 4);
  }

  /** "Aa" and "BB" have the same hash, and so have all their sequences of one length. */
  private static String sameHash(int count) {
    StringBuilder body = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      body.append('"');
      for (int bit = 0; bit < 16; bit++) {
        body.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      body.append("\":0,");
    }
    return body + "\"z\":0}";
  }

  @Test
  void namesOfOneHashAreReadOrRefusedInOurWords() {
    for (int count = 1 << 6; count < 1 << 14; count *= 2) {
      allocated(sameHash(count), BodyReader::skip);
    }
    byte[] body = alike(1 << 10).getBytes(StandardCharsets.UTF_8);
    try (BodyReader in = BodyReader.open(body)) {
      assertThatThrownBy(in::skip)
          .isInstanceOf(MalformedJsonException.class)
          .hasMessage("The names in the body are too much alike");
    }
  }

  /** Long names of few bits collide in Jackson's table. */
  private static String alike(int count) {
    return IntStream.range(count, 2 * count)
        .mapToObj(i -> Integer.toString(i, 2).replace("0", "aaaa").replace("1", "qqqq"))
        .collect(Collectors.joining("\":0,\"", "{\"", "\":0}"));
  }

  @Test
  void anEmptyObjectOfAnyFormTakesLittle() {
    List<JsonValue> kept = new ArrayList<>();
    Runtime jvm = Runtime.getRuntime();
    System.gc();
    long before = jvm.totalMemory() - jvm.freeMemory();
    allocated("[" + filled("{},") + "{}]", in -> kept.add(in.readJson()));
    System.gc();

    assertThat(jvm.totalMemory() - jvm.freeMemory() - before).isLessThan(100 * MIB);
    assertThat(((JsonValue.JsonArray) kept.get(0)).elements()).hasSizeGreaterThan(SIZE / 4);
  }

  private static String names(int count) {
    StringBuilder body = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      body.append(i == 0 ? "" : ",").append('"').append(Integer.toString(i, 36)).append("\":0");
    }
    return body.append('}').toString();
  }

  @Test
  void namesThatNobodyReadsTakeBoundedMemory() {
    String names = names(1_100_000);
    assertThat(allocated(names, BodyReader::skip)).isLessThan(64 * MIB);
    assertThat(allocated("[" + names, BodyReader::skip)).isLessThan(64 * MIB);
    String level = names(20_000).replaceFirst("}$", ",\"inner\":");
    assertThat(allocated(level.repeat(50), BodyReader::skip)).isLessThan(64 * MIB);
    assertThat(
            allocated(
                names,
                in -> {
                  in.beginObject();
                  while (in.nextName() != null) {
                    in.skip();
                  }
                }))
        .isLessThan(64 * MIB);
  }

  @Test
  void manyNamesAreRead() {
    byte[] body = names(TensorParser.MOST_NAMES).getBytes(StandardCharsets.UTF_8);
    try (BodyReader in = BodyReader.open(body)) {
      in.skip();
      in.end();
      assertThat(in.violations().count()).isZero();
    }
  }

  @Test
  void moreNamesAreRefusedWithTheBound() {
    byte[] body = names(TensorParser.MOST_NAMES + 1).getBytes(StandardCharsets.UTF_8);
    try (BodyReader in = BodyReader.open(body)) {
      assertThatThrownBy(in::skip)
          .isInstanceOf(MalformedJsonException.class)
          .hasMessageContaining("An object and those around it have more than 100000 names");
    }
  }
}
