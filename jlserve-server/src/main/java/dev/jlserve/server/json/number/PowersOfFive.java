package dev.jlserve.server.json.number;

import java.math.BigInteger;

/**
 * The first 128 bits of 5<sup>q</sup>, the highest one set: cut off for q from 0, and for negative
 * q those of the reciprocal, rounded up. Which is what the algorithm in {@link Decimal64} asks for.
 */
final class PowersOfFive {

  /** Below it every significand of 64 bits is rounded to zero. */
  static final int LEAST = -342;

  /** Above it every significand but zero is beyond the greatest double. */
  static final int GREATEST = 308;

  private static final int BITS = 128;

  /** Higher and lower half of each, in turn. */
  private static final long[] HALVES = new long[2 * (GREATEST - LEAST + 1)];

  static {
    BigInteger power = BigInteger.ONE;
    for (int q = 0; q <= -LEAST; q++) {
      if (q <= GREATEST) {
        put(q, first(power));
      }
      if (q > 0) {
        put(-q, reciprocal(power));
      }
      power = power.multiply(BigInteger.valueOf(5));
    }
  }

  private PowersOfFive() {}

  static long high(int q) {
    return HALVES[2 * (q - LEAST)];
  }

  static long low(int q) {
    return HALVES[2 * (q - LEAST) + 1];
  }

  private static BigInteger first(BigInteger number) {
    return number.shiftRight(number.bitLength() - BITS);
  }

  private static BigInteger reciprocal(BigInteger power) {
    // No power of five but 1 is one of two, so the quotient's 128 bits are never exact.
    int shift = BITS - 1 + power.bitLength();
    return BigInteger.ONE.shiftLeft(shift).divide(power).add(BigInteger.ONE);
  }

  private static void put(int q, BigInteger bits) {
    HALVES[2 * (q - LEAST)] = bits.shiftRight(Long.SIZE).longValue();
    HALVES[2 * (q - LEAST) + 1] = bits.longValue();
  }
}
