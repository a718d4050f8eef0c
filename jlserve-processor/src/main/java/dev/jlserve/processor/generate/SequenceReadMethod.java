package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.SequenceKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;

/** The method that reads an array as a collection. */
final class SequenceReadMethod {

  private final ReadCode read;

  SequenceReadMethod(ReadCode read) {
    this.read = read;
  }

  MethodSpec of(String name, TypeShape.Sequence shape, NamePath place) {
    boolean set = shape.kind() == SequenceKind.SET;
    boolean distinct = set && !hasOrder(shape.element().shape());
    return PrivateMethod.reading(name, shape.type())
        .beginControlFlow("if (!in.$L())", set ? "beginSet" : "beginArray")
        .addStatement("return null")
        .endControlFlow()
        .addCode(distinct ? distinct(shape) : collection(shape))
        .beginControlFlow("while (in.nextElement())")
        .addCode(ElementCode.add(read, shape.element(), place))
        .endControlFlow()
        .addStatement(distinct ? "return values.toSet()" : "return values")
        .build();
  }

  private static CodeBlock collection(TypeShape.Sequence shape) {
    Class<?> collection = shape.kind() == SequenceKind.SET ? LinkedHashSet.class : ArrayList.class;
    return CodeBlock.builder()
        .addStatement("$T values = new $T<>()", shape.type(), collection)
        .build();
  }

  private static CodeBlock distinct(TypeShape.Sequence shape) {
    TypeName element = ((ParameterizedTypeName) shape.type()).typeArguments().get(0);
    TypeName values = ParameterizedTypeName.get(Spi.DISTINCT_VALUES, element);
    return CodeBlock.builder()
        .addStatement("$T values = new $T<>(in.violations())", values, Spi.DISTINCT_VALUES)
        .build();
  }

  /** Whether a hash set can tell elements of one hash code apart by comparing few of them. */
  private static boolean hasOrder(TypeShape element) {
    return switch (element) {
      case TypeShape.Scalar scalar -> true;
      case TypeShape.Enumeration enumeration -> true;
      case TypeShape.Text text -> text.kind() != TextKind.PERIOD;
      case TypeShape.Body body -> false;
      case TypeShape.Container container -> false;
      case TypeShape.OptionalOf optional -> false;
      case TypeShape.Free free -> false;
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }
}
