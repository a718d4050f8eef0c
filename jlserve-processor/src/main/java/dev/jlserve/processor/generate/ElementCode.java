package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.Use;

/** Code that reads one element and adds it to the collection {@code values}. */
final class ElementCode {

  private ElementCode() {}

  static CodeBlock add(ReadCode read, Use element, Place place) {
    Place inside = place.inside("element");
    CodeBlock.Builder code = CodeBlock.builder();
    if (read.isPlain(element)) {
      return code.addStatement("values.add($L)", read.value(element.shape(), inside)).build();
    }
    return code.add(read.declared("value", element, inside))
        .addStatement("values.add(value)")
        .build();
  }
}
