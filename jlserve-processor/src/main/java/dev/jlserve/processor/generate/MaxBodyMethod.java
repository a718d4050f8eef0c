package dev.jlserve.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.value.LongestBody;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.Modifier;

/** The method that says how long a body may be, as far as types and constraints bound it. */
final class MaxBodyMethod {

  private MaxBodyMethod() {}

  /** The method; none if bodies have no upper bound. */
  static Optional<MethodSpec> of(LongestBody bodies, EndpointModel endpoint) {
    OptionalLong limit = bodies.limit(endpoint);
    return limit.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.methodBuilder("maxBody")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.LONG)
                .addStatement("return $LL", limit.getAsLong())
                .build());
  }
}
