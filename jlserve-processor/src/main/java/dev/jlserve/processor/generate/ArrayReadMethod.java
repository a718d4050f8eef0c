package dev.jlserve.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** The method that reads an array whose elements are no primitives. */
final class ArrayReadMethod {

  private final ReadCode read;

  ArrayReadMethod(ReadCode read) {
    this.read = read;
  }

  MethodSpec of(String name, TypeShape.ArrayOf shape, NamePath place) {
    TypeName erased = erased(shape.type());
    MethodSpec.Builder method = PrivateMethod.reading(name, shape.type());
    if (!erased.equals(shape.type())) {
      // An array of a generic type can only be made from its raw type.
      method.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "{$S, $S}", "rawtypes", "unchecked")
              .build());
    }
    return method
        .beginControlFlow("if (!in.beginArray())")
        .addStatement("return null")
        .endControlFlow()
        .addStatement(
            "$T values = new $T<>()",
            ParameterizedTypeName.get(ClassName.get(List.class), shape.element().shape().type()),
            ArrayList.class)
        .beginControlFlow("while (in.nextElement())")
        .addCode(ElementCode.add(read, shape.element(), place))
        .endControlFlow()
        .addStatement("return values.toArray($L)", NewArray.empty(erased))
        .build();
  }

  private static TypeName erased(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(erased(array.componentType()));
    }
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }
}
