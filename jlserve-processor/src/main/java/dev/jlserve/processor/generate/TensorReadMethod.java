package dev.jlserve.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.List;

/** The method that reads primitives of two or three dimensions, in rows of one length. */
final class TensorReadMethod {

  private final GeneratedMembers members;

  TensorReadMethod(GeneratedMembers members) {
    this.members = members;
  }

  /** The method's name. */
  String of(TypeShape.Tensor shape) {
    return members.method(
        List.of("read", shape.type()), "read" + TensorLabel.of(shape), name -> make(name, shape));
  }

  private MethodSpec make(String name, TypeShape.Tensor shape) {
    TypeName rowType = ((ArrayTypeName) shape.type()).componentType();
    TypeShape.Tensor row = new TypeShape.Tensor(rowType, shape.component(), shape.dimensions() - 1);
    CodeBlock read =
        row.dimensions() == 1
            ? ScalarCode.readRow(shape.component())
            : CodeBlock.of("$N(in)", of(row));
    return PrivateMethod.reading(name, shape.type())
        .beginControlFlow("if (!in.beginArray())")
        .addStatement("return null")
        .endControlFlow()
        .addStatement(
            "$T rows = new $T<>()",
            ParameterizedTypeName.get(ClassName.get(List.class), rowType),
            ArrayList.class)
        .addStatement("$T first = null", rowType)
        .beginControlFlow("while (in.nextElement())")
        .addStatement("$T row = $L", rowType, read)
        .beginControlFlow("if (first == null)")
        .addStatement("first = row")
        .nextControlFlow("else if (row != null && row.length != first.length)")
        .addCode(ragged("", "row.length", "first.length"))
        .addCode(row.dimensions() == 1 ? CodeBlock.of("") : columns())
        .endControlFlow()
        .addStatement("rows.add(row)")
        .endControlFlow()
        .addStatement("return rows.toArray($L)", NewArray.empty(shape.type()))
        .build();
  }

  /** Rows of equal length, but of longer or shorter rows than the first one's. */
  private static CodeBlock columns() {
    return CodeBlock.builder()
        .nextControlFlow(
            "else if (row != null && row.length > 0 && row[0] != null && first[0] != null"
                + " && row[0].length != first[0].length)")
        .add(ragged("rows of ", "row[0].length", "first[0].length"))
        .build();
  }

  private static CodeBlock ragged(String what, String found, String expected) {
    return CodeBlock.builder()
        .addStatement(
            "in.violations().violated($S,$W$S + rows.size()$W+ $S + $L$W+ $S + $L,$W$S, $L)",
            "ragged_array",
            "Row ",
            " should have " + what + "length ",
            expected,
            " like the rows before it, not ",
            found,
            "length",
            expected)
        .build();
  }
}
