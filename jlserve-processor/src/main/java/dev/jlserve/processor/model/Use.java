package dev.jlserve.processor.model;

import java.util.List;

/**
 * A type where it is used, with what is written there.
 *
 * @param shape the type
 * @param constraints in source order
 * @param nullable whether it is marked as nullable
 */
public record Use(TypeShape shape, List<Constraint> constraints, boolean nullable) {}
