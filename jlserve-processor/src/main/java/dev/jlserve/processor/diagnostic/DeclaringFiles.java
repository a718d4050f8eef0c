package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Enclosing;
import java.nio.file.Path;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/** Finds the file that a class was read from, where the compiler knows. */
public final class DeclaringFiles {

  private final Elements elements;

  /** Creates a finder. */
  public DeclaringFiles(Elements elements) {
    this.elements = elements;
  }

  /** The file that declares an element: a source or a class file. */
  public Optional<JavaFileObject> of(Element element) {
    try {
      return Optional.ofNullable(elements.getFileObjectOf(element));
    } catch (RuntimeException notNamed) {
      // Not every compiler tells, and that of editors fails on files that an editor holds.
      return Optional.empty();
    }
  }

  /** The last part of the file's name; where it is unknown, what it is for a public class. */
  public String nameOf(Element type) {
    return of(type)
        .map(file -> file.getName().substring(lastSeparator(file.getName()) + 1))
        .orElseGet(() -> Enclosing.topLevel(type).getSimpleName() + ".java");
  }

  /** The place of the file on a disk, if it has one: a compiler may be given a text in memory. */
  public Optional<Path> pathOf(Element element) {
    return of(element)
        .map(JavaFileObject::toUri)
        .filter(uri -> "file".equals(uri.getScheme()))
        .map(Path::of);
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }
}
