package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.ComponentTensor;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that says what an endpoint takes and returns as tensors. */
final class TensorsMethod {

  private static final TypeName LIST =
      ParameterizedTypeName.get(ClassName.get(List.class), Spi.TENSOR_INFO);

  private TensorsMethod() {}

  /** The method; none if a component has no place in a tensor, or the answer is no record. */
  static Optional<MethodSpec> of(AppModel app, EndpointModel endpoint) {
    if (endpoint.isStream() || endpoint.isBinary()) {
      return Optional.empty();
    }
    return ComponentTensor.of(app, endpoint.input())
        .flatMap(
            inputs ->
                ComponentTensor.of(app, endpoint.output()).map(outputs -> make(inputs, outputs)));
  }

  private static MethodSpec make(List<ComponentTensor> inputs, List<ComponentTensor> outputs) {
    return MethodSpec.methodBuilder("tensors")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Spi.TENSOR_SIGNATURE)
        .addStatement("$T inputs = $L", LIST, list(inputs))
        .addStatement("$T outputs = $L", LIST, list(outputs))
        .addStatement("return new $T(inputs, outputs)", Spi.TENSOR_SIGNATURE)
        .build();
  }

  private static CodeBlock list(List<ComponentTensor> tensors) {
    return CodeBlock.of(
        "$T.of($Z$L)",
        List.class,
        tensors.stream().map(TensorsMethod::info).collect(CodeBlock.joining(",$W")));
  }

  private static CodeBlock info(ComponentTensor tensor) {
    return CodeBlock.of(
        "new $T($L, $T.$L, $L)",
        Spi.TENSOR_INFO,
        StringLiteral.of(tensor.component().json()),
        Spi.DATATYPE,
        tensor.datatype(),
        tensor.dimensions());
  }
}
