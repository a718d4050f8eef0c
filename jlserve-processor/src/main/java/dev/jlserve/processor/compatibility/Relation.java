package dev.jlserve.processor.compatibility;

/** How the values of a new type relate to those of the old one. */
public enum Relation {
  /** The same ones. */
  SAME,
  /** All old ones and more. */
  WIDER,
  /** Some of the old ones and no other. */
  NARROWER,
  /** Anything else. */
  OTHER;

  /**
   * The relation of two types.
   *
   * @param wider whether the new one has all values of the old one
   * @param narrower whether the old one has all values of the new one
   */
  static Relation of(boolean wider, boolean narrower) {
    if (wider) {
      return narrower ? SAME : WIDER;
    }
    return narrower ? NARROWER : OTHER;
  }

  /** Whether the new type has all values of the old one. */
  boolean takesAll() {
    return this == SAME || this == WIDER;
  }

  /** Whether the old type has all values of the new one. */
  boolean addsNone() {
    return this == SAME || this == NARROWER;
  }
}
