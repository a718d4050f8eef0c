package dev.jlserve.server.json.number;

import com.fasterxml.jackson.core.io.NumberInput;
import java.nio.charset.StandardCharsets;

/**
 * Reads the numbers of an array straight from a body's bytes, in one pass. It judges nothing:
 * whatever is not plainly right it refuses, and the caller leaves the array to Jackson.
 */
public final class NumberScanner {

  /** As long as a number may be written. */
  public static final int MOST_CHARACTERS = 400;

  /** As many digits as fit in 64 bits, unsigned. */
  private static final int MOST_DIGITS = 19;

  /** Where a double lies between two floats, in the bits that a float lacks. */
  private static final long HALF_A_FLOAT = 1L << 28;

  private static final long LACKING = (1L << 29) - 1;

  private final byte[] bytes;
  private final int lastSixteen;
  private int at;
  private int start;
  private boolean negative;
  private boolean exact;
  private long significand;
  private int exponent;

  /**
   * A scanner of an array's inside.
   *
   * @param bytes what ends, blanks aside, with a bracket or brace; so no loop needs a bound
   * @param at the position behind the array's opening bracket, before that end
   */
  public NumberScanner(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
    this.lastSixteen = bytes.length - 2 * Long.BYTES;
  }

  /** Where it stands: after {@link #closed()}, on the closing bracket. */
  public int position() {
    return at;
  }

  /** Takes a number; false if there is none, or an unusual one. */
  public boolean number() {
    int first = sign();
    int point = digits(first, 0);
    int digits = point - first;
    if (digits == 0 || (digits > 1 && bytes[first] == '0')) {
      return false;
    }
    int end = point;
    exponent = 0;
    if (bytes[point] == '.') {
      end = fraction(point + 1);
      exponent = point + 1 - end;
      if (exponent == 0) {
        return false;
      }
      digits -= exponent;
    }
    at = end;
    exact = digits <= MOST_DIGITS || digits - leadingZeros(bytes, first) <= MOST_DIGITS;
    return ((bytes[end] | 0x20) != 'e' || exponent()) && at - start <= MOST_CHARACTERS;
  }

  /** Where the digits of the number begin before which it stands. */
  private int sign() {
    if (bytes[at] <= ' ') {
      at = behindBlanks(bytes, at);
    }
    start = at;
    negative = bytes[start] == '-';
    return negative ? start + 1 : start;
  }

  /** The end of the digits that follow upon those in w. */
  private int digits(int from, long w) {
    int i = from;
    for (int d = bytes[i] - '0'; d >= 0 && d <= 9; d = bytes[i] - '0') {
      w = 10 * w + d;
      i++;
    }
    significand = w;
    return i;
  }

  /** The end of a fraction's digits, which are often many. */
  private int fraction(int from) {
    if (from > lastSixteen) {
      return digits(from, significand);
    }
    long first = EightDigits.at(bytes, from);
    if (!EightDigits.areDigits(first)) {
      return digits(from, significand);
    }
    long w = 100_000_000 * significand + EightDigits.value(first);
    long second = EightDigits.at(bytes, from + 8);
    if (!EightDigits.areDigits(second)) {
      return digits(from + 8, w);
    }
    return digits(from + 16, 100_000_000 * w + EightDigits.value(second));
  }

  private boolean exponent() {
    int i = at + 1;
    boolean minus = bytes[i] == '-';
    if (minus || bytes[i] == '+') {
      i++;
    }
    int first = i;
    int e = 0;
    for (int d = bytes[i] - '0'; d >= 0 && d <= 9; d = bytes[i] - '0') {
      e = 10 * e + d;
      if (++i - first > 4) {
        return false;
      }
    }
    exponent += minus ? -e : e;
    at = i;
    return i > first;
  }

  private static int leadingZeros(byte[] bytes, int first) {
    int zeros = 0;
    for (int i = first; bytes[i] == '0' || bytes[i] == '.'; i++) {
      zeros += bytes[i] == '0' ? 1 : 0;
    }
    return zeros;
  }

  /** Takes a number of digits alone; false if there is none, or it takes more than 18 of them. */
  public boolean integer() {
    int first = sign();
    at = digits(first, 0);
    int digits = at - first;
    return digits > 0 && digits < MOST_DIGITS && (digits == 1 || bytes[first] != '0');
  }

  /** The integer taken last. */
  public long toLong() {
    return negative ? -significand : significand;
  }

  /** The nearest double to the number taken last. */
  public double toDouble() {
    if (!exact) {
      return NumberInput.parseDouble(text(), true);
    }
    double absolute = Decimal64.of(significand, exponent);
    return negative ? -absolute : absolute;
  }

  /** The nearest float to the number taken last. */
  public float toFloat() {
    if (!exact) {
      return Float.parseFloat(text());
    }
    double absolute = Decimal64.of(significand, exponent);
    // A double that is rounded to half way between two floats no longer tells which is nearer.
    boolean lost =
        (Double.doubleToRawLongBits(absolute) & LACKING) == HALF_A_FLOAT
            || (absolute < Float.MIN_NORMAL && absolute > 0);
    if (lost) {
      return Float.parseFloat(text());
    }
    return (float) (negative ? -absolute : absolute);
  }

  private String text() {
    return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
  }

  /** Takes a comma. */
  public boolean comma() {
    if (bytes[at] <= ' ') {
      at = behindBlanks(bytes, at);
    }
    if (bytes[at] != ',') {
      return false;
    }
    at++;
    return true;
  }

  /** Whether it stands on the array's end. */
  public boolean closed() {
    return bytes[at] == ']';
  }

  private static int behindBlanks(byte[] bytes, int from) {
    int i = from;
    while (isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  /** Whether a byte is white space of JSON. */
  public static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
