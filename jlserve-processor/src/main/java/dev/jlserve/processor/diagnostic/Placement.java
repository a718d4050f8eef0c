package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/**
 * Chooses what the compiler is told, so that it finds a position.
 *
 * <p>Reading points at a record component's private field, where javac finds the annotations that
 * it loses on the component. ecj knows no position for anything of a record, nor for an enum
 * constant, nor for a parameter after the first round; nobody knows one for a class file. The place
 * of the use is named then. Of an array in an annotation ecj is told the whole.
 */
final class Placement {

  private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

  private final boolean ecj;
  private final Declarations declarations;

  Placement(ProcessingEnvironment env) {
    this.ecj = env.getClass().getName().startsWith("org.eclipse.jdt.");
    this.declarations = new Declarations(env);
  }

  /**
   * The mistake itself, else its use, else the nearest class around that, else a method in it.
   *
   * @param roots the classes of the round
   */
  Origin place(Diagnostic diagnostic, Iterable<? extends Element> roots) {
    Origin origin = known(diagnostic.origin(), roots);
    Origin use = known(diagnostic.use(), roots);
    Stream<Element> near =
        Stream.concat(
            Enclosing.chain(use.element()).stream(),
            ElementFilter.methodsIn(use.element().getEnclosedElements()).stream());
    Origin place =
        Stream.concat(Stream.of(origin, use), near.<Origin>map(Origin::of))
            .filter(this::isLocatable)
            .findFirst()
            .orElse(diagnostic.origin());
    return ecj ? whole(place) : place;
  }

  /** The method of a parameter that has no place itself. */
  private static Origin known(Origin origin, Iterable<? extends Element> roots) {
    return ParameterOwner.isUnknown(origin.element())
        ? ParameterOwner.of(origin.element(), roots).<Origin>map(Origin::of).orElse(origin)
        : origin;
  }

  /** ecj finds a member of an annotation, but not one element of its array. */
  private static Origin whole(Origin place) {
    AnnotationMirror annotation = place.annotation();
    if (annotation == null) {
      return place;
    }
    return annotation.getElementValues().values().stream()
        .filter(member -> member.getValue() instanceof List<?> all && all.contains(place.value()))
        .findFirst()
        .<Origin>map(place::at)
        .orElse(place);
  }

  private boolean isLocatable(Origin origin) {
    if (declarations.isClassFile(Enclosing.topLevel(origin.element()))) {
      return false;
    }
    return !ecj || !isLostInEcj(origin.element());
  }

  private static boolean isLostInEcj(Element element) {
    return switch (element.getKind()) {
      case RECORD, RECORD_COMPONENT, ENUM_CONSTANT -> true;
      case FIELD ->
          Enclosing.of(element).getKind() == ElementKind.RECORD
              && !element.getModifiers().contains(Modifier.STATIC);
      case METHOD -> mayBeAdded(element, Enclosing.of(element));
      default -> false;
    };
  }

  /** Whether it is one of the methods that a record has even if nobody writes them. */
  private static boolean mayBeAdded(Element method, Element type) {
    return type.getKind() == ElementKind.RECORD
        && (OF_EVERY_RECORD.contains(method.getSimpleName().toString())
            || ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
                .anyMatch(each -> each.getSimpleName().equals(method.getSimpleName())));
  }
}
