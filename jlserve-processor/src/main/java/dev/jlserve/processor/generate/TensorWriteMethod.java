package dev.jlserve.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.TypeShape;
import java.util.List;

/** The method that writes primitives of two or three dimensions, row by row. */
final class TensorWriteMethod {

  private final GeneratedMembers members;

  TensorWriteMethod(GeneratedMembers members) {
    this.members = members;
  }

  /** The method's name. */
  String of(TypeShape.Tensor shape) {
    return members.method(
        List.of("write", shape.type()), "write" + TensorLabel.of(shape), name -> make(name, shape));
  }

  private MethodSpec make(String name, TypeShape.Tensor shape) {
    TypeName rowType = ((ArrayTypeName) shape.type()).componentType();
    MethodSpec.Builder method =
        PrivateMethod.writing(name, shape.type(), "rows")
            .addStatement("out.beginArray()")
            .beginControlFlow("for ($T row : rows)", rowType);
    if (shape.dimensions() == 2) {
      method.addStatement("out.write(out.<$T>required(row))", rowType);
    } else {
      TypeShape.Tensor row = new TypeShape.Tensor(rowType, shape.component(), 2);
      method.addStatement("$N(out, out.required(row))", of(row));
    }
    return method.endControlFlow().addStatement("out.endArray()").build();
  }
}
