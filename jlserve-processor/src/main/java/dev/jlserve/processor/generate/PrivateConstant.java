package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** Makes the constants of generated classes, each with a comment for {@code -Xdoclint:all}. */
final class PrivateConstant {

  private PrivateConstant() {}

  static FieldSpec of(TypeName type, String name, CodeBlock comment, CodeBlock value) {
    return FieldSpec.builder(type, name)
        .addJavadoc(comment)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }
}
