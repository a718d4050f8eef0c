package dev.jlserve.processor.model;

import javax.lang.model.element.TypeElement;

/**
 * A type that a sealed interface permits.
 *
 * @param element its declaration
 * @param tag the value of the discriminator
 * @param shape a record; anything else has no place in the interface
 */
public record UnionCase(TypeElement element, String tag, TypeShape shape) {

  /** The record. */
  public TypeShape.RecordRef ref() {
    return shape.record().orElseThrow();
  }
}
