package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Enclosing;
import dev.jlserve.processor.model.Origin;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.JavaFileObject;

/**
 * Chooses what the compiler is told, so that it finds a position.
 *
 * <p>Reading points at a record component's private field, where javac finds the annotations that
 * it loses on the component. ecj knows no position for anything of a record, nor for an enum
 * constant; nobody knows one for a class file. The place of the use is named then.
 */
final class Placement {

  private final boolean ecj;
  private final SourceFiles files;

  Placement(ProcessingEnvironment env) {
    this.ecj = env.getClass().getName().startsWith("org.eclipse.jdt.");
    this.files = new SourceFiles(env.getElementUtils());
  }

  /** The mistake itself, else its use, else the nearest class around that. */
  Origin place(Diagnostic diagnostic) {
    Stream<Origin> around = Enclosing.chain(diagnostic.use().element()).stream().map(Origin::of);
    return Stream.concat(Stream.of(diagnostic.origin(), diagnostic.use()), around)
        .filter(this::isLocatable)
        .findFirst()
        .orElse(diagnostic.origin());
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
}
