package dev.jlserve.processor.compatibility;

import java.math.BigDecimal;

/** The numbers of a type without its bounds. */
public enum NumberKind {
  INT8("an 8-bit integer", true, NumberKind.EXACT, Range.of(Byte.MIN_VALUE, Byte.MAX_VALUE)),
  INT16("a 16-bit integer", true, NumberKind.EXACT, Range.of(Short.MIN_VALUE, Short.MAX_VALUE)),
  INT32("a 32-bit integer", true, NumberKind.EXACT, Range.of(Integer.MIN_VALUE, Integer.MAX_VALUE)),
  INT64("a 64-bit integer", true, NumberKind.EXACT, Range.of(Long.MIN_VALUE, Long.MAX_VALUE)),
  INTEGER("an integer", true, NumberKind.EXACT, Range.ALL),
  FLOAT("a 32-bit number", false, 24, Range.around(BigDecimal.valueOf(Float.MAX_VALUE))),
  DOUBLE("a 64-bit number", false, 53, Range.around(BigDecimal.valueOf(Double.MAX_VALUE))),
  NUMBER("a number", false, NumberKind.EXACT, Range.ALL);

  /** The precision of a kind that never rounds. */
  private static final int EXACT = Integer.MAX_VALUE;

  private final String words;
  private final boolean whole;

  /** The bits of a significand. */
  private final int precision;

  /** Immutable, which Error Prone cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Range range;

  NumberKind(String words, boolean whole, int precision, Range range) {
    this.words = words;
    this.whole = whole;
    this.precision = precision;
    this.range = range;
  }

  /** The kind of a schema's {@code type}, and of its {@code format} or jlserve's own. */
  static NumberKind of(boolean whole, String format) {
    return switch (format) {
      case "int8" -> INT8;
      case "int16" -> INT16;
      case "int32" -> INT32;
      case "int64" -> INT64;
      case "float" -> FLOAT;
      case "double" -> DOUBLE;
      default -> whole ? INTEGER : NUMBER;
    };
  }

  /** Such as {@code a 32-bit integer}. */
  public String words() {
    return words;
  }

  Range range() {
    return range;
  }

  /** Whether its numbers have no fraction. */
  public boolean isWhole() {
    return whole;
  }

  /** Whether a number is one of this kind. */
  public boolean takes(BigDecimal number) {
    return range.covers(Range.only(number)) && (!whole || isWhole(number));
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** Whether it has each number of the other kind without rounding. */
  boolean takesAllOf(NumberKind other) {
    return takes(other, other.range);
  }

  /** Whether it has each number of the other kind that lies in a range, without rounding. */
  boolean takes(NumberKind other, Range values) {
    return (!whole || other.whole)
        && range.covers(values)
        && (precision >= other.precision || (other.whole && isExactFor(values)));
  }

  /** Whether it has each whole number that lies in a range. */
  private boolean isExactFor(Range values) {
    return Range.around(BigDecimal.TWO.pow(precision)).covers(values);
  }
}
