package dev.jlserve.processor.model;

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
}
