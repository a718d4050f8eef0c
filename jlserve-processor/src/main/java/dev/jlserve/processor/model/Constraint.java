package dev.jlserve.processor.model;

import java.math.BigDecimal;

/**
 * A constraint of Jakarta Validation, from which the check, the error and the schema are made.
 *
 * <p>Each case carries the origin of its annotation. Lengths of strings count code points, as JSON
 * Schema does.
 */
public sealed interface Constraint {

  /** The annotation. */
  Origin origin();

  /** Not null; what a required component is anyway. */
  record NotNull(Origin origin) implements Constraint {}

  /** A string with at least one character that is no white space. */
  record NotBlank(Origin origin) implements Constraint {}

  /** A string, collection, map or array that is not empty. */
  record NotEmpty(Origin origin) implements Constraint {}

  /** Length of a string or count of items, both bounds included. */
  record Size(Origin origin, int min, int max) implements Constraint {}

  /** A least value. */
  record Least(Origin origin, BigDecimal value, boolean inclusive) implements Constraint {}

  /** A greatest value. */
  record Greatest(Origin origin, BigDecimal value, boolean inclusive) implements Constraint {}

  /** A string that matches as a whole. */
  record Matches(Origin origin, String regex) implements Constraint {}

  /** A constraint annotation that jlserve does not know. */
  record Unknown(Origin origin, String annotation) implements Constraint {}
}
