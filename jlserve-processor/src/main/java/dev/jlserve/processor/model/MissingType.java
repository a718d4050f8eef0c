package dev.jlserve.processor.model;

import javax.lang.model.element.TypeElement;

/**
 * A type that a class file names and that is nowhere: the compiler does not look for it.
 *
 * @param declaration the class that names it
 * @param name its simple name
 */
public record MissingType(TypeElement declaration, String name) {}
