package dev.jlserve;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link JLServeApp} that handles {@code POST} requests. The method takes
 * exactly one record, the request's JSON body, and returns one record, the response's JSON body.
 * With {@link #maxBatch} the method takes and returns lists of records. A method that returns a
 * {@link java.util.stream.Stream} or a {@link java.util.concurrent.Flow.Publisher} of a record
 * sends server-sent events. A method that {@link #produces} another media type returns the
 * response's bytes. A sealed interface of records is allowed wherever a record is.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Endpoint {

  /** The path, beginning with {@code /}. Empty means {@code /} and the method's name. */
  String path() default "";

  /** How many calls of this endpoint may run at once; 0 shares the app's permits. */
  int concurrency() default 0;

  /**
   * How many single requests one call may take together, at most the app's {@code queue}; 0 means
   * no batching. The method then takes a {@code List} of a record, which it cannot modify, and
   * returns a {@code List} of a record, one for each, in the same order.
   */
  int maxBatch() default 0;

  /** How long the first request of a batch waits for others, in milliseconds, 0 to 59999. */
  int maxDelayMillis() default 5;

  /**
   * The media type of the response, such as {@code image/png}, of a method that returns {@code
   * byte[]}. The array is the response's body, unchanged. Error responses are JSON as elsewhere.
   * Empty means JSON.
   */
  String produces() default "";
}
