package dev.jlserve.processor.model;

import java.math.BigDecimal;
import java.util.Optional;

/** What a scalar is read and written as. */
public enum ScalarKind {
  BOOLEAN,
  BYTE,
  SHORT,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  BIG_INTEGER,
  BIG_DECIMAL,
  CHAR,
  STRING;

  /** Whether it is a whole number. */
  public boolean isInteger() {
    return this == BYTE || this == SHORT || this == INT || this == LONG || this == BIG_INTEGER;
  }

  /** Whether it is a JSON number. */
  public boolean isNumber() {
    return isInteger() || this == FLOAT || this == DOUBLE || this == BIG_DECIMAL;
  }

  /** Whether it is a number of any precision. */
  public boolean isBig() {
    return this == BIG_INTEGER || this == BIG_DECIMAL;
  }

  /** A number in its precision; a number of any precision, or outside its range, as it is. */
  public BigDecimal nearest(BigDecimal number) {
    return switch (this) {
      case FLOAT -> {
        float nearest = number.floatValue();
        yield nearest == 0 || Float.isInfinite(nearest)
            ? DOUBLE.nearest(number)
            : new BigDecimal(Float.toString(nearest));
      }
      case DOUBLE -> {
        double nearest = number.doubleValue();
        yield Double.isInfinite(nearest) ? number : new BigDecimal(Double.toString(nearest));
      }
      case BOOLEAN, BYTE, SHORT, INT, LONG, BIG_INTEGER, BIG_DECIMAL, CHAR, STRING -> number;
    };
  }

  /** The least value of a whole number; empty for other kinds, and where there is none. */
  public Optional<BigDecimal> least() {
    return greatest().map(greatest -> greatest.negate().subtract(BigDecimal.ONE));
  }

  /** The greatest value of a whole number; empty for other kinds, and where there is none. */
  public Optional<BigDecimal> greatest() {
    return switch (this) {
      case BYTE -> Optional.of(BigDecimal.valueOf(Byte.MAX_VALUE));
      case SHORT -> Optional.of(BigDecimal.valueOf(Short.MAX_VALUE));
      case INT -> Optional.of(BigDecimal.valueOf(Integer.MAX_VALUE));
      case LONG -> Optional.of(BigDecimal.valueOf(Long.MAX_VALUE));
      case BOOLEAN, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL, CHAR, STRING -> Optional.empty();
    };
  }
}
