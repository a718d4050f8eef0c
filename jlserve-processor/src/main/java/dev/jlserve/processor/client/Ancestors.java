package dev.jlserve.processor.client;

import dev.jlserve.processor.model.UnionModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the sealed interfaces of an API above a type, past those that the API does not have. */
final class Ancestors {

  private Ancestors() {}

  static List<UnionModel> direct(TypeElement type, Collection<UnionModel> unions) {
    Set<UnionModel> found = new LinkedHashSet<>();
    for (TypeMirror each : type.getInterfaces()) {
      TypeElement parent = (TypeElement) ((DeclaredType) each).asElement();
      Optional<UnionModel> union =
          unions.stream().filter(known -> known.element().equals(parent)).findFirst();
      union.ifPresentOrElse(found::add, () -> found.addAll(direct(parent, unions)));
    }
    return new ArrayList<>(found);
  }
}
