package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.value.StringLiteral;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that gives an endpoint's examples. */
final class ExamplesMethod {

  private ExamplesMethod() {}

  /** The method; none if the endpoint has no example. */
  static Optional<MethodSpec> of(EndpointModel endpoint) {
    if (endpoint.examples().isEmpty()) {
      return Optional.empty();
    }
    CodeBlock bodies =
        endpoint.examples().stream()
            .map(example -> StringLiteral.of(example.json()))
            .collect(CodeBlock.joining(",$W"));
    return Optional.of(
        MethodSpec.methodBuilder("examples")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(ParameterizedTypeName.get(List.class, String.class))
            .addStatement("return $T.of($L)", ClassName.get(List.class), bodies)
            .build());
  }
}
