package dev.jlserve.processor.compatibility;

import java.math.BigDecimal;

/** The numbers of a type without its bounds. */
public enum NumberKind {
  INT8("an 8-bit integer", true, Range.of(Byte.MIN_VALUE, Byte.MAX_VALUE)),
  INT16("a 16-bit integer", true, Range.of(Short.MIN_VALUE, Short.MAX_VALUE)),
  INT32("a 32-bit integer", true, Range.of(Integer.MIN_VALUE, Integer.MAX_VALUE)),
  INT64("a 64-bit integer", true, Range.of(Long.MIN_VALUE, Long.MAX_VALUE)),
  INTEGER("an integer", true, Range.ALL),
  FLOAT("a 32-bit number", false, Range.around(BigDecimal.valueOf(Float.MAX_VALUE))),
  DOUBLE("a 64-bit number", false, Range.around(BigDecimal.valueOf(Double.MAX_VALUE))),
  NUMBER("a number", false, Range.ALL);

  private final String words;
  private final boolean whole;

  /** Immutable, which Error Prone cannot see. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Range range;

  NumberKind(String words, boolean whole, Range range) {
    this.words = words;
    this.whole = whole;
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

  /** Whether each number of the other kind is one of this kind, as far as fractions go. */
  boolean takesFractionsOf(NumberKind other) {
    return !whole || other.whole;
  }
}
