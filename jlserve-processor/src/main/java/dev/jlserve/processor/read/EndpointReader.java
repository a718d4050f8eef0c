package dev.jlserve.processor.read;

import dev.jlserve.processor.javadoc.Javadoc;
import dev.jlserve.processor.model.AnswerForm;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.ExampleModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.model.TypeShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads methods annotated as endpoints. */
final class EndpointReader {

  private final Elements elements;
  private final FailureReader failures;
  private final TypeReader types;

  EndpointReader(Elements elements, TypeReader types) {
    this.elements = elements;
    this.failures = new FailureReader(elements);
    this.types = types;
  }

  /** The endpoint, or nothing if the method is not annotated. */
  Optional<EndpointModel> read(ExecutableElement method) {
    return AnnotationMembers.find(method, ApiNames.ENDPOINT)
        .map(annotation -> read(method, annotation));
  }

  private EndpointModel read(ExecutableElement method, AnnotationMirror annotation) {
    String name = method.getSimpleName().toString();
    String path = AnnotationMembers.text(annotation, "path");
    Javadoc javadoc = Javadoc.of(elements, method);
    List<? extends VariableElement> inputs = method.getParameters();
    List<TypeShape> parameters =
        inputs.stream().map(each -> types.read(each.asType(), each)).toList();
    String produces = AnnotationMembers.text(annotation, "produces");
    AnswerForm form = form(method.getReturnType(), produces);
    return new EndpointModel(
        Origin.of(method),
        Origin.of(method, annotation),
        method,
        name,
        path.isEmpty() ? "/" + name : path,
        (int) AnnotationMembers.number(annotation, "concurrency", 0),
        (int) AnnotationMembers.number(annotation, "maxBatch", 0),
        (int) AnnotationMembers.number(annotation, "maxDelayMillis", 5),
        produces,
        javadoc.summary(),
        javadoc.description(),
        inputs.isEmpty() ? "" : javadoc.parameter(inputs.get(0).getSimpleName().toString()),
        javadoc.answer(),
        examples(method),
        parameters,
        form,
        types.read(items(method.getReturnType(), form), method),
        failures.read(method, javadoc));
  }

  private static AnswerForm form(TypeMirror returned, String produces) {
    if (!produces.isEmpty()
        && returned instanceof ArrayType array
        && array.getComponentType().getKind() == TypeKind.BYTE) {
      return AnswerForm.BYTES;
    }
    if (!(returned instanceof DeclaredType type) || type.getTypeArguments().size() != 1) {
      return AnswerForm.VALUE;
    }
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    return switch (name) {
      case "java.util.stream.Stream" -> AnswerForm.STREAM;
      case "java.util.concurrent.Flow.Publisher" -> AnswerForm.PUBLISHER;
      default -> AnswerForm.VALUE;
    };
  }

  private static TypeMirror items(TypeMirror returned, AnswerForm form) {
    return form == AnswerForm.STREAM || form == AnswerForm.PUBLISHER
        ? ((DeclaredType) returned).getTypeArguments().get(0)
        : returned;
  }

  private static List<ExampleModel> examples(ExecutableElement method) {
    Stream<AnnotationMirror> one = AnnotationMembers.find(method, ApiNames.EXAMPLE).stream();
    Stream<AnnotationMirror> several =
        AnnotationMembers.find(method, ApiNames.EXAMPLES).stream()
            .flatMap(all -> AnnotationMembers.repeated(all).stream());
    return Stream.concat(one, several)
        .filter(example -> AnnotationMembers.written(example, "value") != null)
        .map(
            example ->
                new ExampleModel(
                    Origin.of(method, example).member("value"),
                    AnnotationMembers.text(example, "value")))
        .toList();
  }
}
