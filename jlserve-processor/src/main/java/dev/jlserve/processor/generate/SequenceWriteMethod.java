package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.TypeUse;
import java.util.List;

/** The method that writes a collection or an array as an array. */
final class SequenceWriteMethod {

  private final WriteCode write;

  SequenceWriteMethod(WriteCode write) {
    this.write = write;
  }

  MethodSpec of(String name, TypeName type, TypeUse element, NamePath place) {
    NameAllocator locals = new NameAllocator();
    List.of("out", "values", "value").forEach(locals::newName);
    return PrivateMethod.writing(name, type, "values")
        .addStatement("out.beginArray()")
        .beginControlFlow("for ($T value : values)", element.shape().type())
        .addCode(
            write.of(CodeBlock.of("value"), "element", element, place.inside("element"), locals))
        .endControlFlow()
        .addStatement("out.endArray()")
        .build();
  }
}
