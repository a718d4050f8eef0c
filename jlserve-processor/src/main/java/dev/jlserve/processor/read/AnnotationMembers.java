package dev.jlserve.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The members that an annotation gives. */
public final class AnnotationMembers {

  /** What compilers give for the value of a constant that they do not know. */
  private static final String UNRESOLVED = "<error>";

  private AnnotationMembers() {}

  static String name(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  static boolean isNamed(AnnotationMirror annotation, String name) {
    return name(annotation).equals(name);
  }

  /** The annotation of that name on an element. */
  static Optional<AnnotationMirror> find(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(annotation -> annotation)
        .filter(annotation -> isNamed(annotation, name))
        .findFirst();
  }

  /** Whether a class is annotated as an app. */
  static boolean isApp(Element type) {
    return find(type, ApiNames.APP).isPresent();
  }

  static boolean isUnresolved(AnnotationValue value) {
    return UNRESOLVED.equals(value.getValue());
  }

  /** The value written for a member, or null if none is that the compiler knows. */
  static @Nullable AnnotationValue written(AnnotationMirror annotation, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member) && !isUnresolved(entry.getValue())) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** A string member; empty if it is not written. */
  static String text(AnnotationMirror annotation, String member) {
    AnnotationValue value = written(annotation, member);
    return (value != null && value.getValue() instanceof String text) ? text : "";
  }

  /** A whole number; the fallback is the member's default. */
  static long number(AnnotationMirror annotation, String member, long fallback) {
    AnnotationValue value = written(annotation, member);
    return (value != null && value.getValue() instanceof Number number)
        ? number.longValue()
        : fallback;
  }

  /** A boolean; the fallback is the member's default. */
  static boolean flag(AnnotationMirror annotation, String member, boolean fallback) {
    AnnotationValue value = written(annotation, member);
    return (value != null && value.getValue() instanceof Boolean flag) ? flag : fallback;
  }

  /** Whether an enum member is written as the constant of that name. */
  static boolean isConstant(AnnotationMirror annotation, String member, String constant) {
    AnnotationValue value = written(annotation, member);
    return value != null
        && value.getValue() instanceof VariableElement written
        && written.getSimpleName().contentEquals(constant);
  }

  /**
   * What an annotation holds if it is a container: the compiler makes one of an annotation that is
   * written twice. Whether its elements may be repeated is not asked.
   */
  public static List<AnnotationMirror> repeated(AnnotationMirror annotation) {
    return annotations(annotation, "value");
  }

  /** The elements of an array of annotations. */
  static List<AnnotationMirror> annotations(AnnotationMirror annotation, String member) {
    return elements(annotation, member).stream()
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast)
        .toList();
  }

  /** The elements of an array member; none if it is not written. */
  static List<AnnotationValue> elements(AnnotationMirror annotation, String member) {
    AnnotationValue value = written(annotation, member);
    return (value != null && value.getValue() instanceof List<?> list)
        ? list.stream()
            .map(AnnotationValue.class::cast)
            .filter(each -> !isUnresolved(each))
            .toList()
        : List.of();
  }
}
