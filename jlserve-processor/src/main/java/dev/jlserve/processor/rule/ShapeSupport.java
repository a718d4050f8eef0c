package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.TypeShape;

/** Questions about shapes. */
public final class ShapeSupport {

  private ShapeSupport() {}

  /** Whether the compiler could not resolve it, or a part of it. */
  public static boolean isUnresolved(TypeShape shape) {
    return shape.within().anyMatch(TypeShape::isUnresolved);
  }

  /** Whether it and all its parts have a place on the wire. */
  public static boolean isSupported(TypeShape shape) {
    return shape.within().allMatch(part -> part.unsupported().isEmpty());
  }
}
