package dev.jlserve.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of numbers, read in one step and read token by token: the same values and verdicts. */
class NumberArraysTest {

  private static final int ROUNDS = 250;
  private static final int VALUES = 4000;

  private final SplittableRandom random = new SplittableRandom(17);

  private static <T> String read(String body, Function<BodyReader, T> reading) {
    try (BodyReader in = BodyReader.open(body.getBytes(StandardCharsets.UTF_8))) {
      T value = reading.apply(in);
      in.end();
      if (in.violations().count() > 0) {
        assertThat(value).isNull();
        return new String(in.violationsAnswer(), StandardCharsets.UTF_8);
      }
      assertThat(in.violations().accepted()).isTrue();
      return Arrays.deepToString(new Object[] {value});
    } catch (MalformedJsonException e) {
      return e.error() + " at " + e.offset();
    }
  }

  private static double[] doubles(String body) {
    try (BodyReader in = BodyReader.open(body.getBytes(StandardCharsets.UTF_8))) {
      double[] values = in.readDoubles();
      in.end();
      return values;
    }
  }

  private static float[] floats(String body) {
    try (BodyReader in = BodyReader.open(body.getBytes(StandardCharsets.UTF_8))) {
      float[] values = in.readFloats();
      in.end();
      return values;
    }
  }

  @Test
  void aMillionDoublesReadBackAsTheyWere() {
    for (int round = 0; round < ROUNDS; round++) {
      double[] values = new double[VALUES];
      for (int i = 0; i < VALUES; i++) {
        double any = Double.longBitsToDouble(random.nextLong());
        values[i] = (i & 1) == 0 && Double.isFinite(any) ? any : random.nextDouble(-1, 1);
      }
      assertThat(doubles(Arrays.toString(values))).isEqualTo(values);
    }
  }

  @Test
  void floatsReadBackAsTheyWere() {
    for (int round = 0; round < ROUNDS / 5; round++) {
      float[] values = new float[VALUES];
      for (int i = 0; i < VALUES; i++) {
        float any = Float.intBitsToFloat(random.nextInt());
        values[i] = Float.isFinite(any) ? any : random.nextFloat();
      }
      assertThat(floats(Arrays.toString(values))).isEqualTo(values);
    }
  }

  @Test
  void halfWayTextsAreRoundedToEven() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      double a = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
      if (!Double.isFinite(Math.nextUp(a)) || a < 1e-90 || a > 1e90) {
        continue;
      }
      BigDecimal half =
          new BigDecimal(a).add(new BigDecimal(Math.nextUp(a))).divide(BigDecimal.valueOf(2));
      texts.add(half.toString());
      texts.add(half.add(half.ulp()).toString());
      texts.add(half.subtract(half.ulp()).toString());
    }
    texts.removeIf(text -> text.length() > 400);
    assertThat(texts).hasSizeGreaterThan(1000);
    double[] expected = texts.stream().mapToDouble(Double::parseDouble).toArray();
    assertThat(doubles(texts.toString())).isEqualTo(expected);
  }

  @Test
  void floatsAreRoundedOnce() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 10 * VALUES; i++) {
      float a = Float.intBitsToFloat(random.nextInt() & Integer.MAX_VALUE);
      if (!Float.isFinite(Math.nextUp(a))) {
        continue;
      }
      BigDecimal half =
          new BigDecimal(a).add(new BigDecimal(Math.nextUp(a))).divide(BigDecimal.valueOf(2));
      // Just beside half way, in few enough digits for the short way.
      texts.add(half.round(new MathContext(19)).toString());
      texts.add(half.round(new MathContext(17)).toString());
      texts.add(half.add(half.ulp()).toString());
    }
    texts.removeIf(text -> text.length() > 400 || Float.isInfinite(Float.parseFloat(text)));
    float[] expected = new float[texts.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = Float.parseFloat(texts.get(i));
    }
    assertThat(floats(texts.toString())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[ ]",
        "[1]",
        " [ 1 , 2\n,\t3\r] ",
        "[-0, 0, 0.0, -0.0, 0e9, 1.0, 1e2, 1E+2, 1e-2]",
        "[127,128,-129,32768,2147483647,-2147483648]",
        "[2147483648]",
        "[-2147483649, 1]",
        "[9223372036854775807,-9223372036854775808]",
        "[9223372036854775808]",
        "[999999999999999999,-999999999999999999]",
        "[123456789012345678901234567890]",
        "[0.00000000000000000000000000000000000012345678901234567]",
        "[1.5, 2.5]",
        "[1e400, 1]",
        "[1, -1e400]",
        "[3.5e38]",
        "[1e-400, 1e-99999, 1e999999999]",
        "[1e00000000000001]",
        "[0e99999999999]",
        "[null]",
        "[1,null,2]",
        "[1,\"2\",true]",
        "[1,[2]]",
        "[1,{\"a\":[1]}]",
        "[[1],2]",
        "[01]",
        "[1,-01]",
        "[+1]",
        "[.5]",
        "[1.]",
        "[1.e1]",
        "[1e]",
        "[1e+]",
        "[-]",
        "[--1]",
        "[1-1]",
        "[1.2.3]",
        "[1ee1]",
        "[0x1]",
        "[NaN]",
        "[Infinity,-Infinity]",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[1;2]",
        "[1",
        "[1,",
        "[1,2",
        "[",
        "[-",
        "[1.",
        "[1e",
        "[1}",
        "[1]]",
        "[1]}",
        "[1}]",
        "[1,2}]",
        "[1]1",
        "[1] x",
        "[1\u00a0]",
        "[1\f]",
        "[1\u0000]",
        "[1/**/]",
        "{}",
        "1",
        "null",
        "\"[1]\""
      })
  void bothWaysAgree(String body) {
    agree(body);
    agree(body.replace("1", "1".repeat(200) + "." + "5".repeat(200)));
    agree(body.replace("1", "1".repeat(201) + "." + "5".repeat(200)));
    agree(body.replace("1", "-12.5e3"));
    agree(body.replace("1", "1.1234567"));
    agree(body.replace("1", "1.12345678"));
    agree(body.replace("1", "-0.123456781234567"));
    agree(body.replace("1", "0.1234567812345678123"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[12.5, -3e2,0.0017 , 9007199254740993,\n4]",
        "[0.1234567812345678, 12.12345678e-3,-7.123456781234567 ,0.000000001234]"
      })
  void bothWaysAgreeOnMutations(String base) {
    String others = "0123456789+-.eE,[]{}\" \n\tnx\u0001";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder body = new StringBuilder(base);
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        int at = random.nextInt(body.length());
        char other = others.charAt(random.nextInt(others.length()));
        switch (random.nextInt(3)) {
          case 0 -> body.setCharAt(at, other);
          case 1 -> body.insert(at, other);
          default -> body.deleteCharAt(at);
        }
      }
      agree(body.toString());
    }
  }

  private static void agree(String body) {
    assertThat(read(body, BodyReader::readDoubles))
        .as(body)
        .isEqualTo(read(body, in -> ArrayReading.doubles(in, in.violations)));
    assertThat(read(body, BodyReader::readFloats))
        .as(body)
        .isEqualTo(read(body, in -> ArrayReading.floats(in, in.violations)));
    assertThat(read(body, BodyReader::readInts))
        .as(body)
        .isEqualTo(read(body, in -> ArrayReading.ints(in, in.violations)));
    assertThat(read(body, BodyReader::readLongs))
        .as(body)
        .isEqualTo(read(body, in -> ArrayReading.longs(in, in.violations)));
  }

  @Test
  void aMatrixKeepsTheReaderInStep() {
    String body = "{\"m\":[[1,2.5],[ ],[3 ]],\"v\" : [4] ,\"s\":\"x\"}";
    try (BodyReader in = BodyReader.open(body.getBytes(StandardCharsets.UTF_8))) {
      List<double[]> rows = new ArrayList<>();
      in.beginObject();
      assertThat(in.nextName()).isEqualTo("m");
      in.beginArray();
      while (in.nextElement()) {
        rows.add(in.readDoubles());
      }
      assertThat(in.nextName()).isEqualTo("v");
      assertThat(in.readInts()).containsExactly(4);
      in.violations().violated("x", "m");
      assertThat(in.nextName()).isEqualTo("s");
      assertThat(in.readString()).isEqualTo("x");
      assertThat(in.nextName()).isNull();
      in.end();
      assertThat(rows.stream().map(Arrays::toString).collect(Collectors.joining()))
          .isEqualTo("[1.0, 2.5][][3.0]");
      assertThat(new String(in.violationsAnswer(), StandardCharsets.UTF_8))
          .contains("\"loc\":[\"body\",\"v\"],\"msg\":\"m\",\"input\":[4]");
    }
  }
}
