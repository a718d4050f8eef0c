package dev.jlserve.processor.read;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds a record's canonical constructor by its types: a class file may have lost the names. */
public final class CanonicalConstructor {

  private CanonicalConstructor() {}

  /** The constructor whose parameters are the components; compilers give each record one. */
  public static Optional<ExecutableElement> of(TypeElement record) {
    List<? extends Element> components = record.getRecordComponents();
    List<ExecutableElement> ofThatLength =
        ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getParameters().size() == components.size())
            .toList();
    // Most records have one of that length, and the names of types are dear.
    return ofThatLength.size() == 1
        ? Optional.of(ofThatLength.get(0))
        : ofThatLength.stream()
            .filter(constructor -> types(constructor.getParameters()).equals(types(components)))
            .findFirst();
  }

  private static List<TypeName> types(List<? extends Element> elements) {
    return elements.stream().map(element -> TypeName.get(element.asType())).toList();
  }
}
