package dev.jlserve;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an exception its HTTP status. The status applies to endpoints whose {@code throws} clause
 * names the exception or a superclass of it. The status is then part of the OpenAPI document. The
 * exception's message is the response's {@code detail}, which the client gets. Subclasses have the
 * same status, unless they have one of their own. Without such a {@code throws} clause the response
 * is a 500, as for any other exception.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface HttpStatus {

  /** A status code from 400 to 599. */
  int value();
}
