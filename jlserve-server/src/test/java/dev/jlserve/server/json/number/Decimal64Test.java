package dev.jlserve.server.json.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rounding, against the JDK's. */
class Decimal64Test {

  private static final int MANY = 100_000;

  private final SplittableRandom random = new SplittableRandom(4);

  private static void check(long w, int q) {
    double expected = Double.parseDouble(Long.toUnsignedString(w) + "e" + q);
    double found = Decimal64.of(w, q);
    if (found != expected) {
      assertThat(found).as(Long.toUnsignedString(w) + "e" + q).isEqualTo(expected);
    }
  }

  @Test
  void anySignificandAtAnyPower() {
    for (int i = 0; i < 3 * MANY; i++) {
      check(random.nextLong() >>> random.nextInt(64), random.nextInt(-350, 315));
    }
  }

  @Test
  void everyPowerOfTheTable() {
    for (int q = PowersOfFive.LEAST - 2; q <= PowersOfFive.GREATEST + 2; q++) {
      check(1, q);
      check(-1, q);
      check(9_007_199_254_740_993L, q);
      check(Long.MIN_VALUE, q);
    }
  }

  @Test
  void halfWayBetweenTwoDoubles() {
    for (int i = 0; i < MANY; i++) {
      long half = 2 * random.nextLong(1L << 52, 1L << 53) + 1;
      check(half << random.nextInt(11), 0);
      check(half + 1, 0);
      check(half - 1, 0);
      int q = random.nextInt(5);
      check(half * (long) Math.pow(5, q), -q);
      int power = random.nextInt(23);
      BigInteger five = BigInteger.valueOf(5).pow(power);
      long near = BigInteger.valueOf(half).divide(five).longValue() | 1;
      check(near, power);
    }
  }

  @Test
  void aroundTheSubnormalsAndTheGreatest() {
    for (int i = 0; i < MANY; i++) {
      check(random.nextLong(), random.nextInt(-343, -320));
      check(random.nextLong() >>> random.nextInt(64), random.nextInt(285, 309));
    }
    check(49, -325);
    check(24_703_282_292_062_327L, -340);
    check(24_703_282_292_062_328L, -340);
    check(22_250_738_585_072_011L, -324);
    check(22_250_738_585_072_014L, -324);
    check(17_976_931_348_623_157L, 292);
    check(17_976_931_348_623_159L, 292);
    assertThat(Decimal64.of(0, 400)).isZero();
    assertThat(Decimal64.of(1, 400)).isInfinite();
  }
}
