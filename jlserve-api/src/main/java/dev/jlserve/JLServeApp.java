package dev.jlserve;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one class of a compilation that jlserve serves. The class declares {@code void
 * setup()}, {@code void downloadWeights()} and at least one {@link Endpoint}; the annotation
 * processor checks all of it and generates the class's bootstrap.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface JLServeApp {

  /**
   * The app's name: one line of printable text, at most 100 characters. It is the title of the
   * OpenAPI document. Empty means the simple name of the class.
   */
  String name() default "";

  /**
   * Maven coordinates, {@code group:artifact:version}, of the libraries that the app uses. {@code
   * jlserve build} resolves them; literals and constants of the same file only, so that they can be
   * read without running anything. {@code LATEST}, {@code RELEASE} and version ranges are compile
   * errors.
   */
  String[] requirements() default {};

  /**
   * How many calls of the app's endpoints may run at once, at least 1. The default of 1 suits code
   * that is not thread-safe.
   */
  int concurrency() default 1;

  /** How many requests may wait for a free call, at least 0. Further requests get 503 at once. */
  int queue() default 64;

  /** How component names become JSON names. */
  Naming naming() default Naming.AS_WRITTEN;

  /** What happens to a JSON field that the input record does not declare. */
  UnknownFields unknownFields() default UnknownFields.IGNORE;
}
