package dev.jlserve.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/** Expressions that make arrays. */
final class NewArray {

  private NewArray() {}

  /** An array of no rows: {@code new float[0][]} for {@code float[][]}. */
  static CodeBlock empty(TypeName array) {
    TypeName innermost = array;
    int dimensions = 0;
    while (innermost instanceof ArrayTypeName each) {
      innermost = each.componentType();
      dimensions++;
    }
    return CodeBlock.of("new $T[0]$L", innermost, "[]".repeat(dimensions - 1));
  }
}
