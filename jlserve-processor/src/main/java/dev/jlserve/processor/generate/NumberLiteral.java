package dev.jlserve.processor.generate;

import java.math.BigDecimal;

/** Numbers as Java source. */
final class NumberLiteral {

  private NumberLiteral() {}

  /** An int, a long or a double, whichever holds the number first. */
  static String of(BigDecimal number) {
    return isWhole(number) ? whole(number) : Double.toString(number.doubleValue());
  }

  /** As {@link #of}, but what is no int or long is the nearest float. */
  static String ofFloat(BigDecimal number) {
    if (isWhole(number) && isLong(number)) {
      return whole(number);
    }
    float nearest = number.floatValue();
    return nearest == 0 || Float.isInfinite(nearest) ? of(number) : nearest + "f";
  }

  static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static String whole(BigDecimal number) {
    if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
      return Integer.toString(number.intValue());
    }
    return isLong(number) ? number.longValue() + "L" : Double.toString(number.doubleValue());
  }

  private static boolean isLong(BigDecimal number) {
    return number.toBigInteger().bitLength() < Long.SIZE;
  }
}
