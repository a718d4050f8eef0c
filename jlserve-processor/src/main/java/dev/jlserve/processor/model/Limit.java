package dev.jlserve.processor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One limit of a value, from which the check, the error and the schema are made. Constraints become
 * limits by {@link Limits}: two lower bounds are one limit, the tighter one. Code that takes a
 * limit apart does so by a {@code switch} without {@code default}: the compiler then lists what a
 * new case must touch.
 *
 * <p>Types and messages of errors are <a
 * href="https://docs.pydantic.dev/latest/errors/validation_errors/">pydantic's</a>.
 */
public sealed interface Limit {

  /** The error's type. */
  String type();

  /** The error's message: the user's own, else one sentence. */
  String message();

  /** The name of {@link #bound()} in the error's {@code ctx}. */
  String key();

  /** What the value is held against: an Integer, a BigDecimal or a String. */
  Object bound();

  /** A limit of a string's characters. */
  sealed interface OfString extends Limit {}

  /** A limit of a number's value or digits. */
  sealed interface OfNumber extends Limit {}

  /** A limit of the count of items in a collection, map or array. */
  sealed interface OfItems extends Limit {
    /** What the message calls the value: {@code List}, {@code Set}, {@code Dictionary}. */
    String kind();

    /** The user's own message; may be empty. */
    String own();

    /** Whether a count keeps it. */
    boolean admits(int count);

    @Override
    default Optional<OfItems> ofItems() {
      return Optional.of(this);
    }
  }

  /** A limit of the count of bytes. */
  sealed interface OfBytes extends Limit {
    /** Whether a count keeps it. */
    boolean admits(int count);
  }

  /** Itself if it limits a count of items. */
  default Optional<OfItems> ofItems() {
    return Optional.empty();
  }

  /** The most characters, bytes or items that it admits, if it bounds them. */
  default OptionalLong most() {
    return OptionalLong.empty();
  }

  /** Whether it admits null alone. */
  default boolean isAbsence() {
    return false;
  }

  /**
   * A string's least length, in code points.
   *
   * @param own the user's own message; may be empty
   */
  record MinLength(Integer bound, String own) implements OfString {
    @Override
    public String type() {
      return "string_too_short";
    }

    @Override
    public String message() {
      return either(own, "String should have at least " + count(bound, "character"));
    }

    @Override
    public String key() {
      return "min_length";
    }
  }

  /**
   * A string's greatest length, in code points.
   *
   * @param own the user's own message; may be empty
   */
  record MaxLength(Integer bound, String own) implements OfString {
    @Override
    public OptionalLong most() {
      return OptionalLong.of(bound);
    }

    @Override
    public String type() {
      return "string_too_long";
    }

    @Override
    public String message() {
      return either(own, "String should have at most " + count(bound, "character"));
    }

    @Override
    public String key() {
      return "max_length";
    }
  }

  /**
   * A string has a character that is no white space.
   *
   * @param own the user's own message; may be empty
   */
  record NotBlank(String own) implements OfString {
    @Override
    public String type() {
      return "string_pattern_mismatch";
    }

    @Override
    public String message() {
      return either(own, "String should match pattern '" + bound() + "'");
    }

    @Override
    public String key() {
      return "pattern";
    }

    @Override
    public String bound() {
      return "\\S";
    }
  }

  /**
   * A string matches as a whole.
   *
   * @param flags names of constants of {@link java.util.regex.Pattern}
   * @param own the user's own message; may be empty
   */
  record Regex(String bound, List<String> flags, String own) implements OfString {
    @Override
    public String type() {
      return "string_pattern_mismatch";
    }

    @Override
    public String message() {
      return either(own, "String should match pattern '" + bound + "'");
    }

    @Override
    public String key() {
      return "pattern";
    }
  }

  /**
   * The least count of items.
   *
   * @param kind what the message calls the value: {@code List}, {@code Set}, {@code Dictionary}
   * @param own the user's own message; may be empty
   */
  record MinItems(Integer bound, String kind, String own) implements OfItems {
    @Override
    public boolean admits(int count) {
      return count >= bound;
    }

    @Override
    public String type() {
      return "too_short";
    }

    @Override
    public String message() {
      return either(own, kind + " should have at least " + count(bound, "item"));
    }

    @Override
    public String key() {
      return "min_length";
    }
  }

  /**
   * The greatest count of items.
   *
   * @param kind what the message calls the value: {@code List}, {@code Set}, {@code Dictionary}
   * @param own the user's own message; may be empty
   */
  record MaxItems(Integer bound, String kind, String own) implements OfItems {
    @Override
    public OptionalLong most() {
      return OptionalLong.of(bound);
    }

    @Override
    public boolean admits(int count) {
      return count <= bound;
    }

    @Override
    public String type() {
      return "too_long";
    }

    @Override
    public String message() {
      return either(own, kind + " should have at most " + count(bound, "item"));
    }

    @Override
    public String key() {
      return "max_length";
    }
  }

  /**
   * A number's lower bound.
   *
   * @param bound the bound as written
   * @param held the bound in the number's own precision, against which its values are held
   * @param inclusive whether the bound itself is taken
   * @param own the user's own message; may be empty
   */
  record Lower(BigDecimal bound, BigDecimal held, boolean inclusive, String own)
      implements OfNumber {
    @Override
    public String type() {
      return inclusive ? "greater_than_equal" : "greater_than";
    }

    @Override
    public String message() {
      return either(
          own,
          "Input should be greater than "
              + (inclusive ? "or equal to " : "")
              + bound.toPlainString());
    }

    @Override
    public String key() {
      return inclusive ? "ge" : "gt";
    }
  }

  /**
   * A number's upper bound.
   *
   * @param bound the bound as written
   * @param held the bound in the number's own precision, against which its values are held
   * @param inclusive whether the bound itself is taken
   * @param own the user's own message; may be empty
   */
  record Upper(BigDecimal bound, BigDecimal held, boolean inclusive, String own)
      implements OfNumber {
    @Override
    public String type() {
      return inclusive ? "less_than_equal" : "less_than";
    }

    @Override
    public String message() {
      return either(
          own,
          "Input should be less than " + (inclusive ? "or equal to " : "") + bound.toPlainString());
    }

    @Override
    public String key() {
      return inclusive ? "le" : "lt";
    }
  }

  /**
   * A boolean's only value.
   *
   * @param bound {@code true} or {@code false}
   * @param own the user's own message; may be empty
   */
  record Exactly(String bound, String own) implements Limit {
    @Override
    public String type() {
      return "literal_error";
    }

    @Override
    public String message() {
      return either(own, "Input should be " + bound);
    }

    @Override
    public String key() {
      return "expected";
    }
  }

  /**
   * The greatest count of a number's decimal digits before the point.
   *
   * @param own the user's own message; may be empty
   */
  record WholeDigits(Integer bound, String own) implements OfNumber {
    @Override
    public String type() {
      return "decimal_whole_digits";
    }

    @Override
    public String message() {
      return either(
          own,
          "Decimal input should have no more than "
              + count(bound, "digit")
              + " before the decimal point");
    }

    @Override
    public String key() {
      return "whole_digits";
    }

    /** The least power of ten that has more digits. */
    public BigDecimal limit() {
      return BigDecimal.ONE.scaleByPowerOfTen(bound);
    }
  }

  /**
   * The greatest count of a number's decimal digits after the point, trailing zeros aside.
   *
   * @param own the user's own message; may be empty
   */
  record Places(Integer bound, String own) implements OfNumber {
    @Override
    public String type() {
      return "decimal_max_places";
    }

    @Override
    public String message() {
      return either(own, "Decimal input should have no more than " + count(bound, "decimal place"));
    }

    @Override
    public String key() {
      return "decimal_places";
    }
  }

  /**
   * A string is an email address, as browsers check it.
   *
   * @param own the user's own message; may be empty
   */
  record Email(String own) implements OfString {
    /**
     * The address that the <a
     * href="https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address">HTML
     * standard</a> calls valid. Labels are taken possessively: Java's matcher then needs no stack
     * for each.
     */
    public static final String PATTERN =
        "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+";

    @Override
    public String type() {
      return "value_error";
    }

    @Override
    public String message() {
      return either(own, "value is not a valid email address: " + bound());
    }

    @Override
    public String key() {
      return "reason";
    }

    @Override
    public String bound() {
      return "It has not the form name@domain in ASCII characters";
    }
  }

  /**
   * The least count of bytes.
   *
   * @param own the user's own message; may be empty
   */
  record MinBytes(Integer bound, String own) implements OfBytes {
    @Override
    public boolean admits(int count) {
      return count >= bound;
    }

    @Override
    public String type() {
      return "bytes_too_short";
    }

    @Override
    public String message() {
      return either(own, "Data should have at least " + count(bound, "byte"));
    }

    @Override
    public String key() {
      return "min_length";
    }
  }

  /**
   * The greatest count of bytes.
   *
   * @param own the user's own message; may be empty
   */
  record MaxBytes(Integer bound, String own) implements OfBytes {
    @Override
    public OptionalLong most() {
      return OptionalLong.of(bound);
    }

    @Override
    public boolean admits(int count) {
      return count <= bound;
    }

    @Override
    public String type() {
      return "bytes_too_long";
    }

    @Override
    public String message() {
      return either(own, "Data should have at most " + count(bound, "byte"));
    }

    @Override
    public String key() {
      return "max_length";
    }
  }

  /**
   * A date or time lies before or after now, or is now.
   *
   * @param future whether it lies after now
   * @param orPresent whether now is taken as well
   * @param date whether it has no time of day
   * @param own the user's own message; may be empty
   */
  record Moment(boolean future, boolean orPresent, boolean date, String own) implements Limit {
    @Override
    public String type() {
      return (date ? "date_" : "datetime_") + bound();
    }

    @Override
    public String message() {
      String what = date ? "Date" : "Input";
      return either(
          own,
          orPresent
              ? what + " should not be in the " + (future ? "past" : "future")
              : what + " should be in the " + bound());
    }

    @Override
    public String key() {
      return "expected";
    }

    @Override
    public String bound() {
      return future ? "future" : "past";
    }
  }

  /**
   * There is no value but null.
   *
   * @param own the user's own message; may be empty
   */
  record Absent(String own) implements Limit {
    @Override
    public boolean isAbsence() {
      return true;
    }

    @Override
    public String type() {
      return "none_required";
    }

    @Override
    public String message() {
      return either(own, "Input should be None");
    }

    @Override
    public String key() {
      return "expected";
    }

    @Override
    public String bound() {
      return "None";
    }
  }

  private static String either(String own, String otherwise) {
    return own.isEmpty() ? otherwise : own;
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
