package dev.jlserve.server.json.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.json.AnswerWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The text of doubles, against the JDK's. */
class DoubleTextTest {

  private static final int MANY = 1_000_000;

  private final SplittableRandom random = new SplittableRandom(64);
  private final byte[] bytes = new byte[DoubleText.LONGEST + 1];

  private void check(double value) {
    bytes[DoubleText.LONGEST] = '!';
    String found =
        new String(bytes, 0, DoubleText.write(value, bytes, 0), StandardCharsets.ISO_8859_1);
    if (!found.equals(Double.toString(value)) || bytes[DoubleText.LONGEST] != '!') {
      assertThat(found).isEqualTo(Double.toString(value));
    }
  }

  @Test
  void anyDouble() {
    for (int i = 0; i < MANY; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      check(Double.isFinite(any) ? any : 0);
      check(random.nextDouble(-2, 2));
      check(random.nextInt() / 100.0);
    }
  }

  @Test
  void everyExponentAndItsNeighbours() {
    for (int exponent = 0; exponent < 2047; exponent++) {
      for (int fraction = -20; fraction < 20; fraction++) {
        double value = Double.longBitsToDouble(Math.max(0, ((long) exponent << 52) + fraction));
        check(value);
        check(-value);
      }
    }
  }

  @Test
  void wholeNumbersPowersAndSubnormals() {
    for (int i = 0; i < 100_000; i++) {
      check(i);
      check(i * 1000.0);
      check(i / 1000.0);
      check(i * 1e11 + i);
      check(Double.longBitsToDouble(i));
    }
    for (int e = -324; e < 309; e++) {
      check(Double.parseDouble("1e" + e));
      check(Double.parseDouble("9.999999999999999e" + Math.min(e, 307)));
    }
    check(Double.MAX_VALUE);
    check(-Double.MIN_VALUE);
  }

  @Test
  void anArrayLongerThanTheBuffer() {
    double[] values = new double[5000];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextDouble(-1, 1);
    }
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginObject();
      out.name("v");
      out.write(values);
      out.name("w");
      out.write(new double[0]);
      out.endObject();
      assertThat(new String(out.toBytes(), StandardCharsets.UTF_8))
          .isEqualTo("{\"v\":" + Arrays.toString(values).replace(" ", "") + ",\"w\":[]}");
    }
  }
}
