package dev.jlserve.server.json.number;

import java.math.BigInteger;

/**
 * The text of a float as {@link Float#toString(float)} has it since JDK 19, written to bytes
 * without a String between. The algorithm is R. Giulietti's, "The Schubfach way to render doubles"
 * (2020), which {@code toString} uses too; names in the code are those of the paper.
 */
public final class FloatText {

  /** The most bytes of one float, as in {@code -1.23456789E-38}. */
  public static final int LONGEST = 15;

  private static final int FRACTION_BITS = 23;
  private static final int Q_MIN = -149;
  private static final int C_MIN = 1 << FRACTION_BITS;

  /** A subnormal below it is scaled by ten, so that its two digits can be found. */
  private static final int C_TINY = 8;

  private static final long LOWER_HALF = 0xffff_ffffL;

  private static final int K_MIN = -45;
  private static final int K_MAX = 31;

  // Stands twice: the powers are 63 bits here and 126 for doubles.
  /** The first 63 bits of 10<sup>-k</sup>, rounded up, for k from {@link #K_MIN}. */
  private static final long[] G = new long[K_MAX - K_MIN + 1];

  static {
    for (int k = K_MIN; k <= K_MAX; k++) {
      BigInteger power = BigInteger.TEN.pow(Math.abs(k));
      int length = power.bitLength();
      BigInteger bits =
          k <= 0
              ? power.shiftLeft(63).shiftRight(length)
              : BigInteger.ONE.shiftLeft(62 + length).divide(power);
      G[k - K_MIN] = bits.longValue() + 1;
    }
  }

  private FloatText() {}

  /**
   * Writes a finite float.
   *
   * @return the position behind it, at most {@link #LONGEST} further
   */
  public static int write(float value, byte[] to, int start) {
    // Stands twice: ints and longs have no common type that is as fast.
    int at = start;
    int bits = Float.floatToRawIntBits(value);
    if (bits < 0) {
      to[at++] = '-';
    }
    int biased = (bits >>> FRACTION_BITS) & 0xff;
    int fraction = bits & (C_MIN - 1);
    if (biased == 0) {
      if (fraction == 0) {
        return DecimalText.zero(to, at);
      }
      return fraction < C_TINY
          ? shortest(Q_MIN, 10 * fraction, -1, to, at)
          : shortest(Q_MIN, fraction, 0, to, at);
    }
    int q = biased - 1 + Q_MIN;
    int c = C_MIN | fraction;
    if (q < 0 && q >= -FRACTION_BITS && ((c >> -q) << -q) == c) {
      return DecimalText.write(c >> -q, 0, to, at);
    }
    return shortest(q, c, 0, to, at);
  }

  /** The shortest decimal that rounds to {@code c * 2^q}, or the nearest of several. */
  private static int shortest(int q, int c, int scale, byte[] to, int at) {
    int out = c & 1;
    int cb = c << 2;
    boolean regular = c != C_MIN || q == Q_MIN;
    // floor(log10(2^q)) and floor(log10(3/4 * 2^q)).
    int k = (int) ((q * 661_971_961_083L - (regular ? 0 : 274_743_187_321L)) >> 41);
    // With floor(log2(10^-k)).
    int h = q + (int) ((-k * 913_124_641_741L) >> 38) + 33;
    long g = G[k - K_MIN];
    int vb = scaled(g, (long) cb << h);
    int vbl = scaled(g, (long) (regular ? cb - 2 : cb - 1) << h);
    int vbr = scaled(g, (long) (cb + 2) << h);
    int s = vb >> 2;
    if (s >= 100) {
      int below = s / 10 * 10;
      int above = below + 10;
      boolean belowIn = vbl + out <= (below << 2);
      boolean aboveIn = (above << 2) + out <= vbr;
      if (belowIn != aboveIn) {
        return DecimalText.write(belowIn ? below : above, k + scale, to, at);
      }
    }
    int t = s + 1;
    boolean lowerIn = vbl + out <= (s << 2);
    boolean upperIn = (t << 2) + out <= vbr;
    boolean lower;
    if (lowerIn == upperIn) {
      int nearer = vb - ((s + t) << 1);
      lower = nearer < 0 || (nearer == 0 && (s & 1) == 0);
    } else {
      lower = lowerIn;
    }
    return DecimalText.write(lower ? s : t, k + scale, to, at);
  }

  /** {@code g * cp / 2^95}, rounded to odd. */
  private static int scaled(long g, long cp) {
    long x = Math.multiplyHigh(g, cp);
    return (int) ((x >>> 31) | (((x & LOWER_HALF) + LOWER_HALF) >>> 32));
  }
}
