package dev.jlserve.processor.diagnostic;

import dev.jlserve.processor.model.Enclosing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Finds the file that a class was read from. {@code Elements.getFileObjectOf} exists since Java 18,
 * and the processor has to run on 17, where nothing is found.
 */
public final class SourceFiles {

  private final Elements elements;

  /** Creates a finder. */
  public SourceFiles(Elements elements) {
    this.elements = elements;
  }

  /** The file that declares an element: a source or a class file. */
  public Optional<JavaFileObject> of(Element element) {
    try {
      Method getFileObjectOf = Elements.class.getMethod("getFileObjectOf", Element.class);
      return Optional.ofNullable((JavaFileObject) getFileObjectOf.invoke(elements, element));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return Optional.empty();
    }
  }

  /** The last part of the file's name; where it is unknown, what it is for a public class. */
  public String nameOf(Element type) {
    return of(type)
        .map(file -> file.getName().substring(lastSeparator(file.getName()) + 1))
        .orElseGet(() -> Enclosing.topLevel(type).getSimpleName() + ".java");
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }
}
