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
    List<TypeName> components = types(record.getRecordComponents());
    return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .filter(constructor -> types(constructor.getParameters()).equals(components))
        .findFirst();
  }

  private static List<TypeName> types(List<? extends Element> elements) {
    return elements.stream().map(element -> TypeName.get(element.asType())).toList();
  }
}
