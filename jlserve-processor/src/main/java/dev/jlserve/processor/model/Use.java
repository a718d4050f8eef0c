package dev.jlserve.processor.model;

import java.util.List;

/**
 * A type where it is used, with the constraints written there.
 *
 * @param shape the type
 * @param constraints in source order
 */
public record Use(TypeShape shape, List<Constraint> constraints) {}
