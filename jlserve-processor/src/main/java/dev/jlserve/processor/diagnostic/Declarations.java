package dev.jlserve.processor.diagnostic;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Tells classes that are compiled from those that a class file declares. */
public final class Declarations {

  private final ProcessingEnvironment env;
  private final DeclaringFiles files;

  /** Creates the teller of a compilation. */
  public Declarations(ProcessingEnvironment env) {
    this.env = env;
    this.files = new DeclaringFiles(env.getElementUtils());
  }

  /** Whether a class was read from its class file. */
  public boolean isClassFile(Element type) {
    Optional<JavaFileObject> file = files.of(type);
    return file.map(each -> each.getKind() == JavaFileObject.Kind.CLASS)
        .orElseGet(() -> isWithoutTree(type));
  }

  /** Before Java 18 a compiler tells no file, but javac shows the trees of its sources. */
  private boolean isWithoutTree(Element type) {
    try {
      return type instanceof TypeElement && Trees.instance(env).getPath(type) == null;
    } catch (IllegalArgumentException | LinkageError otherCompiler) {
      return false;
    }
  }
}
