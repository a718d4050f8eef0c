package dev.jlserve.processor.diagnostic;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the method of a parameter that does not know it: after the first round no parameter does in
 * ecj, which has no position for it either.
 */
final class ParameterOwner {

  private ParameterOwner() {}

  /** Whether an element is such a parameter. */
  static boolean isUnknown(Element element) {
    return element.getKind() == ElementKind.PARAMETER && element.getEnclosingElement() == null;
  }

  /**
   * Its method or constructor.
   *
   * @param types where to look: those classes, and the ones inside
   */
  static Optional<ExecutableElement> of(Element parameter, Iterable<? extends Element> types) {
    return ElementFilter.typesIn(types).stream()
        .flatMap(ParameterOwner::executables)
        .filter(each -> each.getParameters().contains(parameter))
        .findFirst();
  }

  private static Stream<ExecutableElement> executables(TypeElement type) {
    var members = type.getEnclosedElements();
    return Stream.of(
            ElementFilter.methodsIn(members).stream(),
            ElementFilter.constructorsIn(members).stream(),
            ElementFilter.typesIn(members).stream().flatMap(ParameterOwner::executables))
        .flatMap(each -> each);
  }
}
