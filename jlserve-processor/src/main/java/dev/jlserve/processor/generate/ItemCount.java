package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.TypeShape;

/** The count of items of a collection, map or array. */
final class ItemCount {

  private ItemCount() {}

  static CodeBlock of(TypeShape shape, String variable) {
    boolean array = shape instanceof TypeShape.Tensor || shape instanceof TypeShape.ArrayOf;
    return CodeBlock.of(array ? "$N.length" : "$N.size()", variable);
  }
}
