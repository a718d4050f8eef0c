package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.jlserve.processor.model.AppModel;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Files;
import dev.jlserve.processor.value.StringLiteral;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The method that names the parts in which an endpoint takes files. */
final class FilesMethod {

  private FilesMethod() {}

  /** The method; none if the endpoint takes none. */
  static Optional<MethodSpec> of(AppModel app, EndpointModel endpoint) {
    CodeBlock names =
        Files.of(app, endpoint).stream()
            .map(component -> StringLiteral.of(component.json()))
            .collect(CodeBlock.joining(",$W"));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.methodBuilder("files")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Set.class, String.class))
                .addStatement("return $T.of($L)", Set.class, names)
                .build());
  }
}
