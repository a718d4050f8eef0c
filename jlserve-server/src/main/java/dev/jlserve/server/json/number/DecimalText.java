package dev.jlserve.server.json.number;

/** Lays out a decimal number as {@link Double#toString(double)} does, in bytes. */
final class DecimalText {

  /** As many powers of ten as a long has. */
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private DecimalText() {}

  /** Writes {@code 0.0}; returns the position behind it. */
  static int zero(byte[] to, int at) {
    return plain(0, 1, 1, to, at);
  }

  /**
   * Writes {@code f * 10^k}.
   *
   * @param f above zero, below 10<sup>18</sup>
   * @return the position behind it
   */
  static int write(long f, int k, byte[] to, int at) {
    int length = length(f);
    int point = length + k;
    long digits = f;
    if (digits % 100_000_000 == 0) {
      digits /= 100_000_000;
      length -= 8;
    }
    while (digits % 10 == 0) {
      digits /= 10;
      length--;
    }
    return point > -3 && point <= 7
        ? plain(digits, length, point, to, at)
        : scientific(digits, length, point - 1, to, at);
  }

  private static int length(long f) {
    // The number of bits times log10(2) is right, or one too low.
    int least = ((Long.SIZE - Long.numberOfLeadingZeros(f)) * 1233) >>> 12;
    return f >= POWERS[least] ? least + 1 : least;
  }

  /** Writes digits with the decimal point behind so many of them. */
  private static int plain(long digits, int length, int point, byte[] to, int start) {
    if (point <= 0) {
      int at = zeros(1, to, start);
      to[at++] = '.';
      return digits(digits, length, to, zeros(-point, to, at));
    }
    if (length <= point) {
      int at = zeros(point - length, to, digits(digits, length, to, start));
      to[at++] = '.';
      return zeros(1, to, at);
    }
    long unit = POWERS[length - point];
    long whole = digits / unit;
    int at = digits(whole, point, to, start);
    to[at++] = '.';
    return digits(digits - whole * unit, length - point, to, at);
  }

  private static int scientific(long digits, int length, int exponent, byte[] to, int start) {
    int at = plain(digits, length, 1, to, start);
    to[at++] = 'E';
    if (exponent < 0) {
      to[at++] = '-';
    }
    int absolute = Math.abs(exponent);
    return digits(absolute, length(absolute), to, at);
  }

  private static int zeros(int count, byte[] to, int start) {
    for (int i = 0; i < count; i++) {
      to[start + i] = '0';
    }
    return start + count;
  }

  private static int digits(long number, int length, byte[] to, int start) {
    long rest = number;
    int at = start + length;
    for (; at - start >= 8; at -= 8) {
      long upper = rest / 100_000_000;
      EightDigits.write((int) (rest - 100_000_000 * upper), to, at - 8);
      rest = upper;
    }
    for (int few = (int) rest; at > start; few /= 10) {
      to[--at] = (byte) ('0' + few % 10);
    }
    return start + length;
  }
}
