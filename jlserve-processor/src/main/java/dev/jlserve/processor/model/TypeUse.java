package dev.jlserve.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A type where it is used, with what is written there.
 *
 * @param shape the type
 * @param constraints in source order
 * @param nullable whether it is marked as nullable
 */
public record TypeUse(TypeShape shape, List<Constraint> constraints, boolean nullable) {

  /** Its value when it is there: an Optional's, else the use itself. */
  public TypeUse present() {
    return shape.isOptional() ? shape.items().get(0) : this;
  }

  /** It and all uses inside it, outside in. */
  public Stream<TypeUse> within() {
    return Stream.concat(Stream.of(this), shape.items().stream().flatMap(TypeUse::within));
  }
}
