package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;

/** The method that reads an object as a map. */
final class MappingReadMethod {

  private final ReadCode read;
  private final EnumMethods enums;

  MappingReadMethod(ReadCode read, EnumMethods enums) {
    this.read = read;
    this.enums = enums;
  }

  MethodSpec of(String name, TypeShape.Mapping shape, NamePath place) {
    return PrivateMethod.reading(name, shape.type())
        .beginControlFlow("if (!in.beginMap())")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$T values = $L", shape.type(), empty(shape.key()))
        .addStatement("$T name", String.class)
        .beginControlFlow("while ((name = in.nextName()) != null)")
        .addCode(entry(shape, place.inside("value")))
        .endControlFlow()
        .addStatement("return values")
        .build();
  }

  private static CodeBlock empty(TypeShape key) {
    return key.enumeration()
        .map(keys -> CodeBlock.of("new $T<>($T.class)", EnumMap.class, keys.type()))
        .orElseGet(() -> CodeBlock.of("new $T<>()", LinkedHashMap.class));
  }

  private CodeBlock entry(TypeShape.Mapping shape, NamePath place) {
    return shape
        .key()
        .enumeration()
        .map(key -> constantEntry(key, shape, place))
        .orElseGet(() -> put("name", shape.value(), place));
  }

  private CodeBlock constantEntry(
      TypeShape.Enumeration key, TypeShape.Mapping shape, NamePath place) {
    return CodeBlock.builder()
        .addStatement("$T key = $N(name)", key.type(), enums.named(key))
        .beginControlFlow("if (key == null)")
        .addStatement("in.skip()")
        .addStatement("in.violations().keyNotInEnum($N)", enums.expected(key))
        .addStatement("continue")
        .endControlFlow()
        .add(put("key", shape.value(), place))
        .build();
  }

  private CodeBlock put(String key, TypeUse value, NamePath place) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (read.isPlain(value)) {
      return code.addStatement("values.put($L, $L)", key, read.value(value.shape(), place)).build();
    }
    NameAllocator locals = new NameAllocator();
    List.of("in", "values", "value", "name", "key").forEach(locals::newName);
    return code.add(read.declared("value", value, place, locals))
        .addStatement("values.put($L, value)", key)
        .build();
  }
}
