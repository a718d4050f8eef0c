package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.jlserve.processor.model.TypeShape;
import java.util.List;
import java.util.Map;

/** The method that writes a map as an object. */
final class MappingWriteMethod {

  private final WriteCode write;
  private final EnumMethods enums;

  MappingWriteMethod(WriteCode write, EnumMethods enums) {
    this.write = write;
    this.enums = enums;
  }

  MethodSpec of(String name, TypeShape.Mapping shape, NamePath place) {
    NameAllocator locals = new NameAllocator();
    List.of("out", "values", "entry").forEach(locals::newName);
    CodeBlock key = CodeBlock.of("out.requiredKey(entry.getKey())");
    return PrivateMethod.writing(name, shape.type(), "values")
        .addStatement("out.beginObject()")
        .beginControlFlow(
            "for ($T entry : values.entrySet())",
            ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class), shape.key().type(), shape.value().shape().type()))
        .addStatement(
            "out.name($L)",
            shape
                .key()
                .enumeration()
                .map(keys -> CodeBlock.of("$N($L)", enums.nameOf(keys), key))
                .orElse(key))
        .addCode(
            write.of(
                CodeBlock.of("entry.getValue()"),
                "value",
                shape.value(),
                place.inside("value"),
                locals))
        .endControlFlow()
        .addStatement("out.endObject()")
        .build();
  }
}
