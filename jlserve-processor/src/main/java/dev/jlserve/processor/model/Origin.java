package dev.jlserve.processor.model;

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
}
