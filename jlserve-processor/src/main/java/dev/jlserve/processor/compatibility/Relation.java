package dev.jlserve.processor.compatibility;

/** How the values of a new type relate to those of the old one. */
public enum Relation {
  /** All old ones and more. */
  WIDER,
  /** Some of the old ones and no other. */
  NARROWER,
  /** Anything else. */
  OTHER
}
