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
  STRING
}
