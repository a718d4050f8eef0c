package dev.jlserve.processor.body;

/**
 * A write to what may be a field of the app.
 *
 * @param field its name, which is that of no local variable
 * @param element whether an element of the array is written that the field holds
 */
public record FieldWrite(String field, boolean element) {}
