package dev.jlserve.server.json.number;

import java.math.BigDecimal;

/** What a number that is written with a fraction or an exponent is worth as an integer. */
public sealed interface WholeNumber {

  /** It is one, such as {@code 1.0} or {@code 12e2}. */
  record Exact(long value) implements WholeNumber {}

  /** It has a fraction. */
  record Fractional() implements WholeNumber {}

  /** It needs more than 64 bits. */
  record TooLarge() implements WholeNumber {}

  /** Judges a JSON number without expanding its exponent. */
  static WholeNumber of(String number) {
    BigDecimal value;
    try {
      value = new BigDecimal(number);
    } catch (NumberFormatException exponentBeyondInt) {
      return ofHugeExponent(number);
    }
    if (value.signum() == 0) {
      return new Exact(0);
    }
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.scale() > 0) {
      return new Fractional();
    }
    // In long: the scale of 1e2147483647 has no positive counterpart beside a precision.
    if ((long) stripped.precision() - stripped.scale() > 19) {
      return new TooLarge();
    }
    try {
      return new Exact(stripped.longValueExact());
    } catch (ArithmeticException e) {
      return new TooLarge();
    }
  }

  private static WholeNumber ofHugeExponent(String number) {
    int e = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (number.substring(0, e).chars().noneMatch(c -> c >= '1' && c <= '9')) {
      return new Exact(0);
    }
    return number.charAt(e + 1) == '-' ? new Fractional() : new TooLarge();
  }
}
