package dev.jlserve.server.json.number;

import java.math.BigInteger;

/**
 * The text of a double as {@link Double#toString(double)} has it since JDK 19, written to bytes
 * without a String between. The algorithm is R. Giulietti's, "The Schubfach way to render doubles"
 * (2020), which {@code toString} uses too; names in the code are those of the paper.
 */
public final class DoubleText {

  /** The most bytes of one double, as in {@code -1.2345678901234567E-308}. */
  public static final int LONGEST = 24;

  private static final int FRACTION_BITS = 52;
  private static final int Q_MIN = -1074;
  private static final long C_MIN = 1L << FRACTION_BITS;

  /** A subnormal below it is scaled by ten, so that its two digits can be found. */
  private static final long C_TINY = 3;

  private static final int K_MIN = -324;
  private static final int K_MAX = 292;

  private static final long LOWER_63 = (1L << 63) - 1;

  /**
   * The first 126 bits of 10<sup>-k</sup>, rounded up, for k from {@link #K_MIN}, in two halves.
   */
  private static final long[] G = new long[2 * (K_MAX - K_MIN + 1)];

  static {
    for (int k = K_MIN; k <= K_MAX; k++) {
      BigInteger power = BigInteger.TEN.pow(Math.abs(k));
      int length = power.bitLength();
      BigInteger bits =
          k <= 0
              ? power.shiftLeft(126).shiftRight(length)
              : BigInteger.ONE.shiftLeft(125 + length).divide(power);
      BigInteger g = bits.add(BigInteger.ONE);
      G[2 * (k - K_MIN)] = g.shiftRight(63).longValue();
      G[2 * (k - K_MIN) + 1] = g.longValue() & LOWER_63;
    }
  }

  private DoubleText() {}

  /**
   * Writes a finite double.
   *
   * @return the position behind it, at most {@link #LONGEST} further
   */
  public static int write(double value, byte[] to, int start) {
    int at = start;
    long bits = Double.doubleToRawLongBits(value);
    if (bits < 0) {
      to[at++] = '-';
    }
    int biased = (int) (bits >>> FRACTION_BITS) & 0x7ff;
    long fraction = bits & (C_MIN - 1);
    if (biased == 0) {
      if (fraction == 0) {
        return DecimalText.zero(to, at);
      }
      return fraction < C_TINY
          ? shortest(Q_MIN, 10 * fraction, -1, to, at)
          : shortest(Q_MIN, fraction, 0, to, at);
    }
    int q = biased - 1 + Q_MIN;
    long c = C_MIN | fraction;
    if (q < 0 && q >= -FRACTION_BITS && ((c >> -q) << -q) == c) {
      return DecimalText.write(c >> -q, 0, to, at);
    }
    return shortest(q, c, 0, to, at);
  }

  /** The shortest decimal that rounds to {@code c * 2^q}, or the nearest of several. */
  private static int shortest(int q, long c, int scale, byte[] to, int at) {
    int out = (int) c & 1;
    long cb = c << 2;
    boolean regular = c != C_MIN || q == Q_MIN;
    // floor(log10(2^q)) and floor(log10(3/4 * 2^q)).
    int k = (int) ((q * 661_971_961_083L - (regular ? 0 : 274_743_187_321L)) >> 41);
    // With floor(log2(10^-k)).
    int h = q + (int) ((-k * 913_124_641_741L) >> 38) + 2;
    long g1 = G[2 * (k - K_MIN)];
    long g0 = G[2 * (k - K_MIN) + 1];
    long vb = scaled(g1, g0, cb << h);
    long vbl = scaled(g1, g0, (regular ? cb - 2 : cb - 1) << h);
    long vbr = scaled(g1, g0, (cb + 2) << h);
    long s = vb >> 2;
    if (s >= 100) {
      // s / 10, for s of up to 60 bits.
      long tens = Math.multiplyHigh(s, 115_292_150_460_684_698L << 4);
      long below = 10 * tens;
      long above = below + 10;
      boolean belowIn = vbl + out <= (below << 2);
      boolean aboveIn = (above << 2) + out <= vbr;
      if (belowIn != aboveIn) {
        return DecimalText.write(belowIn ? below : above, k + scale, to, at);
      }
    }
    long t = s + 1;
    boolean lowerIn = vbl + out <= (s << 2);
    boolean upperIn = (t << 2) + out <= vbr;
    boolean lower;
    if (lowerIn == upperIn) {
      long nearer = vb - ((s + t) << 1);
      lower = nearer < 0 || (nearer == 0 && (s & 1) == 0);
    } else {
      lower = lowerIn;
    }
    return DecimalText.write(lower ? s : t, k + scale, to, at);
  }

  /** {@code g * cp / 2^127}, rounded to odd. */
  private static long scaled(long g1, long g0, long cp) {
    long x1 = Math.multiplyHigh(g0, cp);
    long y0 = g1 * cp;
    long y1 = Math.multiplyHigh(g1, cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (((z & LOWER_63) + LOWER_63) >>> 63);
  }
}
