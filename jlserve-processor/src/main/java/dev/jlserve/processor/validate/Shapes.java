package dev.jlserve.processor.validate;

import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.Use;
import java.util.List;
import java.util.stream.Stream;

/** Questions about shapes. */
final class Shapes {

  private Shapes() {}

  /** Whether it is a record with concrete type arguments. */
  static boolean isRecord(TypeShape shape) {
    return shape instanceof TypeShape.RecordRef;
  }

  /** Whether the compiler could not resolve it, or a part of it. */
  static boolean isUnresolved(TypeShape shape) {
    return shape instanceof TypeShape.Unresolved
        || parts(shape).stream().anyMatch(Shapes::isUnresolved);
  }

  /** Whether it and all its parts have a place on the wire. */
  static boolean isSupported(TypeShape shape) {
    return !(shape instanceof TypeShape.Unsupported)
        && parts(shape).stream().allMatch(Shapes::isSupported);
  }

  /** The shapes that a type is written with: elements, keys, values; not a record's components. */
  static List<TypeShape> parts(TypeShape shape) {
    if (shape instanceof TypeShape.Sequence sequence) {
      return List.of(sequence.element().shape());
    }
    if (shape instanceof TypeShape.Mapping mapping) {
      return List.of(mapping.key(), mapping.value().shape());
    }
    if (shape instanceof TypeShape.OptionalOf optional) {
      return List.of(optional.value().shape());
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      return List.of(array.element().shape());
    }
    return List.of();
  }

  /** A use and all uses inside it, outside in. */
  static List<Use> within(Use use) {
    return Stream.concat(
            Stream.of(use), items(use.shape()).stream().flatMap(each -> within(each).stream()))
        .toList();
  }

  /** The uses among its parts, which may carry constraints: elements and values. */
  static List<Use> items(TypeShape shape) {
    if (shape instanceof TypeShape.Sequence sequence) {
      return List.of(sequence.element());
    }
    if (shape instanceof TypeShape.Mapping mapping) {
      return List.of(mapping.value());
    }
    if (shape instanceof TypeShape.OptionalOf optional) {
      return List.of(optional.value());
    }
    return shape instanceof TypeShape.ArrayOf array ? List.of(array.element()) : List.of();
  }
}
