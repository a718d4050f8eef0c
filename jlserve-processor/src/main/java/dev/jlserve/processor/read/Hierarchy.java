package dev.jlserve.processor.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A class with all its supertypes.
 *
 * @param types the class first, then its superclasses upwards, then all interfaces
 * @param isResolved whether the compiler knows every one of them
 */
record Hierarchy(List<TypeElement> types, boolean isResolved) {

  static Hierarchy of(TypeElement type) {
    Set<TypeElement> classes = new LinkedHashSet<>();
    Deque<TypeMirror> interfaces = new ArrayDeque<>();
    boolean resolved = true;
    TypeMirror each = type.asType();
    while (each.getKind() == TypeKind.DECLARED) {
      TypeElement element = (TypeElement) ((DeclaredType) each).asElement();
      if (!classes.add(element)) {
        break;
      }
      interfaces.addAll(element.getInterfaces());
      each = element.getSuperclass();
    }
    resolved &= each.getKind() != TypeKind.ERROR;
    while (!interfaces.isEmpty()) {
      TypeMirror next = interfaces.removeFirst();
      if (next.getKind() != TypeKind.DECLARED) {
        resolved = false;
        continue;
      }
      TypeElement element = (TypeElement) ((DeclaredType) next).asElement();
      if (classes.add(element)) {
        interfaces.addAll(element.getInterfaces());
      }
    }
    return new Hierarchy(List.copyOf(classes), resolved);
  }

  /** Whether one of the types has that name. */
  boolean contains(String qualifiedName) {
    return types.stream().anyMatch(type -> type.getQualifiedName().contentEquals(qualifiedName));
  }
}
