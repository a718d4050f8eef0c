package dev.jlserve.processor.model;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/**
 * An exception in an endpoint's {@code throws} clause that has a status of its own.
 *
 * @param status the value of its {@code @HttpStatus}, which may stand on a superclass
 * @param element the exception
 * @param type its name
 * @param code the status code; validation asks for 400 to 599
 * @param description what the endpoint's or the exception's Javadoc says of it; may be empty
 */
public record Failure(
    Origin status, TypeElement element, ClassName type, int code, String description) {}
