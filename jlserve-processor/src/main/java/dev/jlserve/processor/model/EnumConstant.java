package dev.jlserve.processor.model;

/**
 * A constant of an enum.
 *
 * @param name in Java
 * @param json on the wire
 * @param deprecated whether naming it is warned about
 */
public record EnumConstant(String name, String json, boolean deprecated) {}
