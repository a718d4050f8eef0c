package dev.jlserve.processor.model;

/**
 * A request body that an endpoint shows.
 *
 * @param origin the annotation's value
 * @param json its text
 */
public record ExampleModel(Origin origin, String json) {}
