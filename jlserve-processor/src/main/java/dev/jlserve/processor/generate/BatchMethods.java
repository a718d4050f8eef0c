package dev.jlserve.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a binding whose endpoint takes several requests at once. */
final class BatchMethods {

  private BatchMethods() {}

  static List<MethodSpec> of(AppModel app, EndpointModel endpoint) {
    return List.of(
        number("maxBatch", endpoint.maxBatch()),
        number("maxDelayMillis", endpoint.maxDelayMillis()),
        callAll(app, endpoint));
  }

  private static MethodSpec number(String name, int value) {
    return override(name).returns(TypeName.INT).addStatement("return $L", value).build();
  }

  private static MethodSpec callAll(AppModel app, EndpointModel endpoint) {
    MethodSpec.Builder method =
        override("callAll")
            .returns(list(endpoint.output().type()))
            .addParameter(AppReference.parameter(app))
            .addParameter(list(endpoint.input().type()), "inputs");
    if (!endpoint.element().getThrownTypes().isEmpty()) {
      method.addException(Exception.class);
    }
    return method
        .addStatement("return $L.$N(inputs)", AppReference.receiver(app), endpoint.method())
        .build();
  }

  private static TypeName list(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
