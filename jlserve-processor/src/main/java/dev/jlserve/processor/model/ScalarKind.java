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
  CHAR,
  STRING;

  /** Whether it is a whole number. */
  public boolean isInteger() {
    return this == BYTE || this == SHORT || this == INT || this == LONG;
  }

  /** Whether it is a JSON number. */
  public boolean isNumber() {
    return isInteger() || this == FLOAT || this == DOUBLE;
  }
}
