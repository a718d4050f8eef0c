package dev.jlserve.processor.generate;

import com.palantir.javapoet.MethodSpec;
import dev.jlserve.processor.model.SequenceKind;
import dev.jlserve.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import javax.lang.model.element.Modifier;

/** The method that reads an array as a collection. */
final class SequenceReadMethod {

  private final ReadCode read;

  SequenceReadMethod(ReadCode read) {
    this.read = read;
  }

  MethodSpec of(String name, TypeShape.Sequence shape, Place place) {
    boolean set = shape.kind() == SequenceKind.SET;
    Class<?> collection = set ? LinkedHashSet.class : ArrayList.class;
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(shape.type())
        .addParameter(Spi.JSON_READER, "in")
        .beginControlFlow("if (!in.$L())", set ? "beginSet" : "beginArray")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("$T values = new $T<>()", shape.type(), collection)
        .beginControlFlow("while (in.nextElement())")
        .addCode(ElementCode.add(read, shape.element(), place))
        .endControlFlow()
        .addStatement("return values")
        .build();
  }
}
