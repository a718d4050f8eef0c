package dev.jlserve.processor.model;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the source.
 *
 * @param element the declaration
 * @param annotation the annotation on it, if that is meant
 * @param value the annotation's value, if that is meant
 */
public record Origin(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** The declaration itself. */
  public static Origin of(Element element) {
    return new Origin(element, null, null);
  }

  /** An annotation on a declaration. */
  public static Origin of(Element element, AnnotationMirror annotation) {
    return new Origin(element, annotation, null);
  }

  /** A value of the annotation, or one element of an array value. */
  public Origin at(AnnotationValue value) {
    return new Origin(element, annotation, value);
  }

  /** The value written for a member of the annotation; the annotation if it was left out. */
  public Origin member(String name) {
    AnnotationValue written = written(name);
    return written == null ? this : at(written);
  }

  /** The value written for a member of the annotation; null if it was left out. */
  public @Nullable AnnotationValue written(String name) {
    if (annotation == null) {
      return null;
    }
    return annotation.getElementValues().entrySet().stream()
        .filter(member -> member.getKey().getSimpleName().contentEquals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
