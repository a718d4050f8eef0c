package dev.jlserve.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;

/** Whether something is marked as nullable. */
public final class Nullness {

  private Nullness() {}

  /** Takes any annotation named {@code Nullable}, as tools that check for null do. */
  public static boolean isNullable(AnnotatedConstruct construct) {
    return isNullable(construct.getAnnotationMirrors());
  }

  static boolean isNullable(List<? extends AnnotationMirror> annotations) {
    return mark(annotations).isPresent();
  }

  /** The annotation that marks something as nullable. */
  public static Optional<AnnotationMirror> mark(List<? extends AnnotationMirror> annotations) {
    return annotations.stream()
        .<AnnotationMirror>map(annotation -> annotation)
        .filter(
            annotation ->
                annotation
                    .getAnnotationType()
                    .asElement()
                    .getSimpleName()
                    .contentEquals("Nullable"))
        .findFirst();
  }
}
