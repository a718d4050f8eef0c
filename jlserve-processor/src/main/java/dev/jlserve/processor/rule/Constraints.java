package dev.jlserve.processor.rule;

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

  /** Whether it is a constraint that does not hold anyway: null is nowhere taken unasked. */
  public boolean isRestriction(AnnotationMirror annotation) {
    return !JacksonAdvice.name(annotation).equals(NOT_NULL)
        && (JacksonAdvice.name(annotation).startsWith(JAVAX)
            || elements.getAllAnnotationMirrors(annotation.getAnnotationType().asElement()).stream()
                .anyMatch(meta -> JacksonAdvice.name(meta).equals(CONSTRAINT)));
  }
}
