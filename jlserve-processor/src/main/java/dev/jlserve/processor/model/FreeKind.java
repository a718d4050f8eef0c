package dev.jlserve.processor.model;

/** What JSON of any form becomes in Java. */
public enum FreeKind {
  /** A {@code dev.jlserve.JsonValue}. */
  TREE,
  /** Values of the JDK: the {@code Object} in a {@code Map<String, Object>}. */
  PLAIN
}
