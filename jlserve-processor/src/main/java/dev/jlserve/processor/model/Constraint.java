package dev.jlserve.processor.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A constraint of Jakarta Validation, from which the check, the error and the schema are made.
 *
 * <p>Each case carries the origin of its annotation. Lengths of strings count code points, as JSON
 * Schema does. Code that takes a constraint apart does so by a {@code switch} without {@code
 * default}: the compiler then lists what a new case must touch.
 */
public sealed interface Constraint {

  /** The annotation. */
  Origin origin();

  /** The user's own message; empty if the annotation gives none. */
  String message();

  /** A least or greatest value. */
  sealed interface Bound extends Constraint {

    /** The bound. */
    BigDecimal value();

    /** Whether the bound itself is taken. */
    boolean inclusive();
  }

  /** A constraint that may say the opposite of another one. */
  sealed interface Opposable extends Constraint {

    /** Whether no value keeps both. */
    boolean isOpposite(Opposable other);
  }

  /** Not null; what a required component is anyway. */
  record NotNull(Origin origin, String message) implements Constraint {}

  /** A string with at least one character that is no white space. */
  record NotBlank(Origin origin, String message) implements Constraint {}

  /** A string, collection, map or array that is not empty. */
  record NotEmpty(Origin origin, String message) implements Constraint {}

  /** Length of a string or count of items, both bounds included. */
  record Size(Origin origin, String message, int min, int max) implements Constraint {}

  /** A least value. */
  record Least(Origin origin, String message, BigDecimal value, boolean inclusive)
      implements Bound {}

  /** A greatest value. */
  record Greatest(Origin origin, String message, BigDecimal value, boolean inclusive)
      implements Bound {}

  /**
   * A string that matches as a whole.
   *
   * @param flags names of constants of {@link java.util.regex.Pattern}
   */
  record Matches(Origin origin, String message, String regex, List<String> flags)
      implements Constraint {}

  /** A boolean that has one value only. */
  record Asserted(Origin origin, String message, boolean expected) implements Opposable {
    @Override
    public boolean isOpposite(Opposable other) {
      return other instanceof Asserted asserted && asserted.expected != expected;
    }
  }

  /** A number of few decimal digits before and after the point. */
  record Digits(Origin origin, String message, int integer, int fraction) implements Constraint {}

  /** A string that is an email address. */
  record Email(Origin origin, String message) implements Constraint {}

  /** Null; what a component that may be null is then always. */
  record Null(Origin origin, String message) implements Constraint {}

  /** A date or time before or after now, or now. */
  record Moment(Origin origin, String message, boolean future, boolean orPresent)
      implements Opposable {
    @Override
    public boolean isOpposite(Opposable other) {
      return other instanceof Moment moment
          && moment.future != future
          && !(moment.orPresent && orPresent);
    }
  }

  /** A bound whose text is no number, or one that a double cannot come near. */
  record UnusableBound(
      Origin origin, String message, String annotation, String text, boolean number)
      implements Constraint {}

  /** A constraint annotation that jlserve does not know. */
  record Unknown(Origin origin, String message, String annotation) implements Constraint {}
}
