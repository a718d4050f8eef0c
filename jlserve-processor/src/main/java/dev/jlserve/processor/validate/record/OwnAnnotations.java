package dev.jlserve.processor.validate.record;

import dev.jlserve.processor.rule.JacksonAdvice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Tells what is written on a member of a record from what compilers carry there. An annotation on a
 * component reaches its field and its accessor, though not both of them in each compiler.
 */
final class OwnAnnotations {

  private OwnAnnotations() {}

  /** Those that the component of that name does not have. */
  static List<? extends AnnotationMirror> of(Element member, TypeElement record) {
    Set<String> carried =
        record.getEnclosedElements().stream()
            .filter(twin -> !twin.equals(member) && isTwin(twin, member))
            .flatMap(twin -> twin.getAnnotationMirrors().stream())
            .map(JacksonAdvice::name)
            .collect(Collectors.toSet());
    return member.getAnnotationMirrors().stream()
        .filter(each -> !carried.contains(JacksonAdvice.name(each)))
        .toList();
  }

  private static boolean isTwin(Element twin, Element member) {
    return twin.getSimpleName().equals(member.getSimpleName())
        && (twin.getKind() == ElementKind.FIELD || twin.getKind() == ElementKind.RECORD_COMPONENT);
  }
}
