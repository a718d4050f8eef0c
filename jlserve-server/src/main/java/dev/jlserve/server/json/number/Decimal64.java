package dev.jlserve.server.json.number;

/**
 * The double that is nearest to {@code w * 10^q}, ties to even. The algorithm is Eisel's and
 * Lemire's: D. Lemire, "Number Parsing at a Gigabyte per Second", Software: Practice and Experience
 * 51 (2021); that it needs no fallback is shown in N. Mushtak and D. Lemire, "Fast Number Parsing
 * Without Fallback" (2023).
 */
final class Decimal64 {

  private static final int FRACTION_BITS = 52;
  private static final int BIAS = 1023;
  private static final int INFINITE = 2047;

  /** The bits of a product's higher half below the fraction, its guard and its round bit. */
  private static final int SPARE_BITS = Long.SIZE - FRACTION_BITS - 3;

  private static final long SPARE = (1L << SPARE_BITS) - 1;

  private Decimal64() {}

  /**
   * Rounds a decimal number.
   *
   * @param w at most 64 bits, unsigned
   * @param q any power of ten
   * @return infinity beyond the greatest double
   */
  static double of(long w, int q) {
    if (w == 0 || q < PowersOfFive.LEAST) {
      return 0;
    }
    if (q > PowersOfFive.GREATEST) {
      return Double.POSITIVE_INFINITY;
    }
    int zeros = Long.numberOfLeadingZeros(w);
    long normal = w << zeros;
    long factor = PowersOfFive.high(q);
    long high = Math.unsignedMultiplyHigh(normal, factor);
    long low = normal * factor;
    if ((high & SPARE) == SPARE) {
      long more = Math.unsignedMultiplyHigh(normal, PowersOfFive.low(q));
      low += more;
      if (Long.compareUnsigned(more, low) > 0) {
        high++;
      }
    }
    int upper = (int) (high >>> (Long.SIZE - 1));
    long fraction = high >>> (upper + SPARE_BITS);
    // floor(q * log2(10)) + 63, exact for every q of the table.
    int exponent = (((152170 + 65536) * q) >> 16) + 63 + upper - zeros + BIAS;
    if (exponent <= 0) {
      return subnormal(fraction, exponent);
    }
    boolean tie = low >= 0 && low <= 1 && q >= -4 && q <= 23 && (fraction & 3) == 1;
    if (tie && (fraction << (upper + SPARE_BITS)) == high) {
      fraction--;
    }
    fraction = (fraction + (fraction & 1)) >>> 1;
    if (fraction == (2L << FRACTION_BITS)) {
      fraction >>>= 1;
      exponent++;
    }
    return exponent >= INFINITE ? Double.POSITIVE_INFINITY : bits(fraction, exponent);
  }

  private static double subnormal(long fraction, int exponent) {
    if (1 - exponent >= Long.SIZE) {
      return 0;
    }
    long shifted = fraction >>> (1 - exponent);
    long rounded = (shifted + (shifted & 1)) >>> 1;
    return bits(rounded, rounded < 1L << FRACTION_BITS ? 0 : 1);
  }

  private static double bits(long fraction, long exponent) {
    return Double.longBitsToDouble(
        (fraction & ((1L << FRACTION_BITS) - 1)) | (exponent << FRACTION_BITS));
  }
}
