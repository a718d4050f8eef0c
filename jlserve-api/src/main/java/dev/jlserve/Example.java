package dev.jlserve;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A request body of an {@link Endpoint}, as JSON text; shown in OpenAPI and on the docs page. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Example.Examples.class)
public @interface Example {

  /** One JSON object that the endpoint's input record accepts. */
  String value();

  /** Holds the examples of an endpoint that has several. */
  @Documented
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.CLASS)
  @interface Examples {

    /** The examples, in source order. */
    Example[] value();
  }
}
