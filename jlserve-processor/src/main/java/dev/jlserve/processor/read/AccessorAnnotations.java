package dev.jlserve.processor.read;

import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds what is written for methods but stands on a component of a record. The language carries it
 * to the accessor: that has no place in javac if nobody wrote it, and ecj does not hand it out.
 */
final class AccessorAnnotations {

  private static final Set<String> OF_METHODS =
      Set.of(ApiNames.ENDPOINT, ApiNames.EXAMPLE, ApiNames.EXAMPLES);

  private AccessorAnnotations() {}

  /** Such annotations of jlserve's in classes, each at the component's field. */
  static List<Origin> misplaced(Iterable<? extends Element> types) {
    List<Origin> misplaced = new ArrayList<>();
    for (TypeElement type : ElementFilter.typesIn(types)) {
      for (RecordComponentElement component : type.getRecordComponents()) {
        add(type, component, misplaced);
      }
      misplaced.addAll(misplaced(type.getEnclosedElements()));
    }
    return misplaced;
  }

  private static void add(
      TypeElement record, RecordComponentElement component, List<Origin> misplaced) {
    ExecutableElement accessor = component.getAccessor();
    if (accessor == null) {
      return;
    }
    for (AnnotationMirror annotation : accessor.getAnnotationMirrors()) {
      if (OF_METHODS.contains(AnnotationMembers.name(annotation))) {
        misplaced.add(Origin.of(ComponentTwins.of(record, component).declaration(), annotation));
      }
    }
  }

  /** Whether a method gives the value of a record's component. */
  static boolean isAccessor(ExecutableElement method) {
    return Enclosing.of(method) instanceof TypeElement type
        && type.getRecordComponents().stream()
            .anyMatch(component -> method.equals(component.getAccessor()));
  }
}
