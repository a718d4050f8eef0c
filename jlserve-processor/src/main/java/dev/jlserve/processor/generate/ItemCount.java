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
    return shape instanceof TypeShape.Tensor || shape instanceof TypeShape.ArrayOf;
  }
}
