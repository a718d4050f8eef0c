package dev.jlserve.processor.model;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Whether compilers warn of code that names something. */
public final class Deprecation {

  private Deprecation() {}

  /** Whether the element, or what encloses it, is deprecated. */
  public static boolean of(@Nullable Element element) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (isAmong(each.getAnnotationMirrors())) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code @Deprecated} is one of an element's annotations. */
  public static boolean isAmong(List<? extends AnnotationMirror> annotations) {
    return annotations.stream()
        .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
        .anyMatch(type -> type.getQualifiedName().contentEquals("java.lang.Deprecated"));
  }
}
