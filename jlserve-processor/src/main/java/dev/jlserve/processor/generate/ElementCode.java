package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.jlserve.processor.model.TypeUse;
import java.util.List;

/** Code that reads one element and adds it to the collection {@code values}. */
final class ElementCode {

  private ElementCode() {}

  static CodeBlock add(ReadCode read, TypeUse element, NamePath place) {
    NamePath inside = place.inside("element");
    NameAllocator locals = new NameAllocator();
    List.of("in", "values", "value").forEach(locals::newName);
    CodeBlock.Builder code = CodeBlock.builder();
    if (read.isPlain(element)) {
      return code.addStatement("values.add($L)", read.value(element.shape(), inside)).build();
    }
    return code.add(read.declared("value", element, inside, locals))
        .addStatement("values.add(value)")
        .build();
  }
}
