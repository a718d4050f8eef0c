package dev.jlserve.server.json.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.json.AnswerWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The text of floats, against the JDK's. */
class FloatTextTest {

  private static final int MANY = 1_000_000;

  private final SplittableRandom random = new SplittableRandom(32);
  private final byte[] bytes = new byte[FloatText.LONGEST + 1];

  private void check(float value) {
    bytes[FloatText.LONGEST] = '!';
    String found =
        new String(bytes, 0, FloatText.write(value, bytes, 0), StandardCharsets.ISO_8859_1);
    if (!found.equals(Float.toString(value)) || bytes[FloatText.LONGEST] != '!') {
      assertThat(found).isEqualTo(Float.toString(value));
    }
  }

  @Test
  void anyFloat() {
    for (int i = 0; i < MANY; i++) {
      float any = Float.intBitsToFloat(random.nextInt());
      check(Float.isFinite(any) ? any : 0);
      check(random.nextFloat(-2, 2));
    }
  }

  @Test
  void everyExponentAndItsNeighbours() {
    for (int exponent = 0; exponent < 255; exponent++) {
      for (int fraction = -20; fraction < 20; fraction++) {
        float value = Float.intBitsToFloat(Math.max(0, (exponent << 23) + fraction));
        check(value);
        check(-value);
      }
    }
  }

  @Test
  void wholeNumbersPowersAndSubnormals() {
    for (int i = 0; i < 100_000; i++) {
      check(i);
      check(i * 1000f);
      check(i / 1000f);
      check(Float.intBitsToFloat(i));
    }
    for (int e = -45; e < 39; e++) {
      check(Float.parseFloat("1e" + e));
      check(Float.parseFloat("9.999999e" + Math.min(e, 37)));
    }
    check(Float.MAX_VALUE);
    check(-Float.MIN_VALUE);
  }

  @Test
  void anArrayLongerThanTheBuffer() {
    float[] values = new float[5000];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat(-1, 1);
    }
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginObject();
      out.name("v");
      out.write(values);
      out.name("w");
      out.write(new float[0]);
      out.endObject();
      assertThat(new String(out.toBytes(), StandardCharsets.UTF_8))
          .isEqualTo("{\"v\":" + Arrays.toString(values).replace(" ", "") + ",\"w\":[]}");
    }
  }
}
