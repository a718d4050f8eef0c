package dev.jlserve.processor.model;

/** Whether a request must have a component. */
public sealed interface Presence {

  /** It must be there and not null. */
  record Required() implements Presence {}

  /** Absent and null are the same: an empty Optional, or null for {@code @Nullable}. */
  record Absent() implements Presence {}

  /**
   * It may be left out; null is a violation unless the component is marked as nullable.
   *
   * @param origin the annotation's value
   * @param text the default as written
   */
  record Default(Origin origin, String text) implements Presence {}
}
