package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.TypeShape;

/** The count of items of a collection, map or array. */
final class ItemCount {

  private ItemCount() {}

  static CodeBlock of(TypeShape shape, String variable) {
    return CodeBlock.of(isArray(shape) ? "$N.length" : "$N.size()", variable);
  }

  static CodeBlock isNone(TypeShape shape, String variable) {
    return CodeBlock.of(isArray(shape) ? "$N.length == 0" : "$N.isEmpty()", variable);
  }

  private static boolean isArray(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Tensor tensor -> true;
      case TypeShape.ArrayOf array -> true;
      case TypeShape.Sequence sequence -> false;
      case TypeShape.Mapping mapping -> false;
      case TypeShape.Simple simple -> throw none(shape);
      case TypeShape.Body body -> throw none(shape);
      case TypeShape.OptionalOf optional -> throw none(shape);
      case TypeShape.Free free -> throw none(shape);
      case TypeShape.Refused refused -> throw none(shape);
    };
  }

  private static IllegalArgumentException none(TypeShape shape) {
    return new IllegalArgumentException(shape + " has no items");
  }
}
