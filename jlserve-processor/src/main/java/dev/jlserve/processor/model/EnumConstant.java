package dev.jlserve.processor.model;

/**
 * A constant of an enum.
 *
 * @param name in Java
 * @param json on the wire
 */
public record EnumConstant(String name, String json) {}
