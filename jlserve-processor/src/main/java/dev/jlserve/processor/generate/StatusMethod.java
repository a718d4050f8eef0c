package dev.jlserve.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The method that gives an endpoint's exceptions their statuses. */
final class StatusMethod {

  private StatusMethod() {}

  /** The method; none if the endpoint declares no exception with a status. */
  static Optional<MethodSpec> of(EndpointModel endpoint) {
    if (endpoint.failures().isEmpty()) {
      return Optional.empty();
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("status")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT)
            .addParameter(Throwable.class, "thrown");
    for (Failure failure : subclassesFirst(endpoint.failures())) {
      method
          .beginControlFlow("if (thrown instanceof $T)", failure.type())
          .addStatement("return $L", failure.code())
          .endControlFlow();
    }
    return Optional.of(method.addStatement("return $T.UNDECLARED", Spi.ENDPOINT_BINDING).build());
  }

  private static List<Failure> subclassesFirst(List<Failure> failures) {
    return failures.stream()
        .sorted(Comparator.comparingInt(StatusMethod::depth).reversed())
        .toList();
  }

  private static int depth(Failure failure) {
    int depth = 0;
    TypeMirror type = failure.element().getSuperclass();
    while (type.getKind() == TypeKind.DECLARED) {
      depth++;
      type = ((TypeElement) ((DeclaredType) type).asElement()).getSuperclass();
    }
    return depth;
  }
}
