package dev.jlserve;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the value of a record component that a request leaves out, or of a setting whose
 * environment variable is not set. The compiler converts the text to the component's type and
 * checks it against the component's constraints.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface DefaultValue {

  /**
   * The value as text: {@code "0.5"} for a {@code double}, a constant's name for an enum, JSON for
   * a {@link JsonValue}.
   */
  String value();
}
