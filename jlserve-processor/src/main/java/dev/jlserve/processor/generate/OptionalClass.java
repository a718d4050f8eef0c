package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/**
 * The class of an optional: Optional itself, or one of its kin for numbers.
 *
 * @param type without type arguments
 * @param getter the method that gives the value
 */
record OptionalClass(ClassName type, String getter) {

  static OptionalClass of(TypeName optional) {
    if (optional instanceof ParameterizedTypeName generic) {
      return new OptionalClass(generic.rawType(), "get");
    }
    ClassName type = (ClassName) optional;
    return new OptionalClass(type, "getAs" + type.simpleName().substring("Optional".length()));
  }

  boolean isGeneric() {
    return getter.equals("get");
  }

  CodeBlock empty() {
    return CodeBlock.of("$T.empty()", type);
  }

  /**
   * An optional of a value.
   *
   * @param present whether the value cannot be null
   */
  CodeBlock of(CodeBlock value, boolean present) {
    return CodeBlock.of("$T.$L($L)", type, present || !isGeneric() ? "of" : "ofNullable", value);
  }
}
