package dev.jlserve.processor.read;

import com.palantir.javapoet.ClassName;
import dev.jlserve.processor.javadoc.Javadoc;
import dev.jlserve.processor.model.Failure;
import dev.jlserve.processor.model.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Reads the exceptions of an endpoint that have a status. */
final class FailureReader {

  private final Elements elements;

  FailureReader(Elements elements) {
    this.elements = elements;
  }

  /** In the order of the throws clause. */
  List<Failure> read(ExecutableElement method, Javadoc javadoc) {
    return method.getThrownTypes().stream()
        .filter(thrown -> thrown.getKind() == TypeKind.DECLARED)
        .map(thrown -> (TypeElement) ((DeclaredType) thrown).asElement())
        .flatMap(exception -> read(exception, javadoc).stream())
        .toList();
  }

  private Optional<Failure> read(TypeElement exception, Javadoc javadoc) {
    for (TypeElement each : Hierarchy.of(exception).types()) {
      Optional<AnnotationMirror> status = AnnotationMembers.find(each, ApiNames.HTTP_STATUS);
      if (status.isPresent()) {
        return Optional.of(
            new Failure(
                Origin.of(each, status.get()).member("value"),
                exception,
                ClassName.get(exception),
                (int) AnnotationMembers.number(status.get(), "value", 0),
                description(exception, javadoc)));
      }
    }
    return Optional.empty();
  }

  private String description(TypeElement exception, Javadoc javadoc) {
    String written = javadoc.exception(exception.getSimpleName().toString());
    return written.isEmpty() ? Javadoc.of(elements, exception).summary() : written;
  }
}
