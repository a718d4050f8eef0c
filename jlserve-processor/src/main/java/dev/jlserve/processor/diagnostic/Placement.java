package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.JavaFileObject;

/**
 * Chooses what the compiler is told, so that it finds a position.
 *
 * <p>javac knows no position for an annotation on a record component, but for the same annotation
 * on the component's private field. ecj knows none for anything of a record, nor for an enum
 * constant. Nobody knows one for a class file.
 */
final class Placement {

  private final boolean ecj;
  private final SourceFiles files;

  Placement(ProcessingEnvironment env) {
    this.ecj = env.getClass().getName().startsWith("org.eclipse.jdt.");
    this.files = new SourceFiles(env.getElementUtils());
  }

  Origin place(Diagnostic diagnostic) {
    Origin origin = isLocatable(diagnostic.origin()) ? diagnostic.origin() : diagnostic.use();
    return isAnnotatedComponent(origin) ? FieldTwin.of(origin) : origin;
  }

  private boolean isLocatable(Origin origin) {
    Optional<JavaFileObject> file = files.of(origin.element());
    if (file.isPresent() && file.get().getKind() != JavaFileObject.Kind.SOURCE) {
      return false;
    }
    return !ecj || Enclosing.chain(origin.element()).stream().noneMatch(Placement::isLostInEcj);
  }

  private static boolean isLostInEcj(Element element) {
    ElementKind kind = element.getKind();
    return kind == ElementKind.RECORD
        || kind == ElementKind.RECORD_COMPONENT
        || kind == ElementKind.ENUM_CONSTANT;
  }

  private static boolean isAnnotatedComponent(Origin origin) {
    return origin.annotation() != null
        && origin.element().getKind() == ElementKind.RECORD_COMPONENT;
  }
}
