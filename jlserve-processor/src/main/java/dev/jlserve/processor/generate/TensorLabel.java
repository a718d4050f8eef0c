package dev.jlserve.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.TypeShape;

/** What methods call a tensor of two or three dimensions: {@code FloatMatrix}. */
final class TensorLabel {

  private TensorLabel() {}

  static String of(TypeShape.Tensor shape) {
    return ((ClassName) scalar(shape.type()).box()).simpleName()
        + (shape.dimensions() == 2 ? "Matrix" : "Cube");
  }

  private static TypeName scalar(TypeName type) {
    return type instanceof ArrayTypeName array ? scalar(array.componentType()) : type;
  }
}
