package dev.jlserve.processor.read;

import dev.jlserve.processor.model.RecordModel;
import dev.jlserve.processor.model.RecordTable;
import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Every annotation on an app, its supertypes, and the records and interfaces that it reaches. */
record Annotations(List<AnnotationMirror> all) {

  private static final String LOMBOK = "lombok.";

  static Annotations of(Hierarchy hierarchy, List<RecordTable> tables) {
    Stream<TypeElement> types =
        Stream.concat(
            hierarchy.types().stream(),
            tables.stream()
                .flatMap(
                    records ->
                        Stream.concat(
                            records.all().stream().map(RecordModel::element),
                            records.unions().values().stream().map(UnionModel::element))));
    List<AnnotationMirror> all = new ArrayList<>();
    types.forEach(type -> add(type, all));
    return new Annotations(List.copyOf(all));
  }

  private static void add(TypeElement type, List<AnnotationMirror> all) {
    all.addAll(type.getAnnotationMirrors());
    for (Element member : type.getEnclosedElements()) {
      all.addAll(member.getAnnotationMirrors());
      if (member instanceof ExecutableElement method) {
        method.getParameters().forEach(each -> all.addAll(each.getAnnotationMirrors()));
      }
    }
  }

  /** Whether Lombok will change one of the classes. */
  boolean haveLombok() {
    return all.stream().anyMatch(each -> AnnotationMembers.name(each).startsWith(LOMBOK));
  }

  /** Whether the compiler knows all of them, and the constants and classes in them. */
  boolean areResolved() {
    return all.stream().allMatch(Annotations::isResolved);
  }

  private static boolean isResolved(AnnotationMirror annotation) {
    return annotation.getAnnotationType().getKind() != TypeKind.ERROR
        && annotation.getElementValues().values().stream().allMatch(Annotations::isResolved);
  }

  private static boolean isResolved(AnnotationValue value) {
    if (value.getValue() instanceof List<?> elements) {
      return elements.stream().allMatch(each -> isResolved((AnnotationValue) each));
    }
    if (value.getValue() instanceof AnnotationMirror nested) {
      return isResolved(nested);
    }
    return !AnnotationMembers.isUnresolved(value)
        && !(value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.ERROR);
  }
}
