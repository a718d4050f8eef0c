package dev.jlserve;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The HTTP status with which an exception is answered by the endpoints that name it, or a
 * superclass of it, in their {@code throws} clause. The status is then part of the OpenAPI
 * document, and the exception's message is the answer's {@code detail}: it is sent to the client.
 * Subclasses have the status, too, unless they have one of their own. Without such a {@code throws}
 * clause the exception is answered with 500, as any other.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface HttpStatus {

  /** A status code from 400 to 599. */
  int value();
}
