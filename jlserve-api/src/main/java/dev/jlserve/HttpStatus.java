package dev.jlserve;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The HTTP status with which an exception is answered. Where an endpoint names the exception in its
 * {@code throws} clause, the status is part of the OpenAPI document.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface HttpStatus {

  /** A status code from 400 to 599. */
  int value();
}
