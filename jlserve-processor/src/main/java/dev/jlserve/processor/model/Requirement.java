package dev.jlserve.processor.model;

/**
 * One element of the app's requirements.
 *
 * @param origin the literal
 * @param coordinate its text
 */
public record Requirement(Origin origin, String coordinate) {}
