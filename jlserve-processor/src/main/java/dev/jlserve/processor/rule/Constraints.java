package dev.jlserve.processor.rule;

import dev.jlserve.processor.read.AnnotationMembers;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.util.Elements;

/** Tells the constraints among annotations. */
public final class Constraints {

  private static final String CONSTRAINT = "jakarta.validation.Constraint";
  private static final String JAVAX = "javax.validation.constraints.";
  private static final String NOT_NULL = "jakarta.validation.constraints.NotNull";

  private final Elements elements;

  public Constraints(Elements elements) {
    this.elements = elements;
  }

  /** The constraints among annotations, each by itself, that do not hold anyway. */
  public List<AnnotationMirror> among(List<? extends AnnotationMirror> annotations) {
    return annotations.stream().flatMap(this::restrictions).toList();
  }

  private Stream<AnnotationMirror> restrictions(AnnotationMirror annotation) {
    return isRestriction(annotation)
        ? Stream.of(annotation)
        : AnnotationMembers.repeated(annotation).stream().flatMap(this::restrictions);
  }

  /** Null is nowhere taken unasked. */
  private boolean isRestriction(AnnotationMirror annotation) {
    return !JacksonAdvice.name(annotation).equals(NOT_NULL)
        && (JacksonAdvice.name(annotation).startsWith(JAVAX)
            || elements.getAllAnnotationMirrors(annotation.getAnnotationType().asElement()).stream()
                .anyMatch(meta -> JacksonAdvice.name(meta).equals(CONSTRAINT)));
  }
}
