package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The private field that a record component becomes, and the component's annotation on it. */
final class FieldTwin {

  private FieldTwin() {}

  /** The same place on the field; the component itself where the field has no such annotation. */
  static Origin of(Origin component) {
    AnnotationMirror annotation = component.annotation();
    Element field = field(component.element());
    if (annotation == null || field == null) {
      return component;
    }
    int occurrence = sameType(component.element(), annotation).indexOf(annotation);
    List<? extends AnnotationMirror> twins = sameType(field, annotation);
    if (occurrence < 0 || occurrence >= twins.size()) {
      return Origin.of(component.element());
    }
    AnnotationMirror twin = twins.get(occurrence);
    return new Origin(field, twin, value(annotation, component.value(), twin));
  }

  private static @Nullable Element field(Element component) {
    return ElementFilter.fieldsIn(Enclosing.of(component).getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(component.getSimpleName()))
        .findFirst()
        .orElse(null);
  }

  private static List<? extends AnnotationMirror> sameType(Element element, AnnotationMirror like) {
    return element.getAnnotationMirrors().stream()
        .filter(each -> type(each).equals(type(like)))
        .toList();
  }

  private static String type(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  private static @Nullable AnnotationValue value(
      AnnotationMirror from, @Nullable AnnotationValue value, AnnotationMirror to) {
    for (var member : from.getElementValues().entrySet()) {
      if (value != null && member.getValue().equals(value)) {
        return member(to, member.getKey());
      }
    }
    return null;
  }

  private static @Nullable AnnotationValue member(
      AnnotationMirror annotation, ExecutableElement like) {
    return Origin.of(annotation.getAnnotationType().asElement(), annotation)
        .written(like.getSimpleName().toString());
  }
}
