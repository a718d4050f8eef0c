package dev.jlserve.processor.model;

import java.util.Optional;

/** Whether a request must have a component. */
public sealed interface Presence {

  /** Whether a request without it is refused. */
  default boolean isRequired() {
    return switch (this) {
      case Required required -> true;
      case Absent absent -> false;
      case Default given -> false;
    };
  }

  /** Whether null is the same as nothing. */
  default boolean isNullAbsent() {
    return switch (this) {
      case Absent absent -> true;
      case Required required -> false;
      case Default given -> false;
    };
  }

  /** The default, if it has one. */
  default Optional<Default> given() {
    return switch (this) {
      case Default given -> Optional.of(given);
      case Required required -> Optional.empty();
      case Absent absent -> Optional.empty();
    };
  }

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
