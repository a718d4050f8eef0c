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
public record Hierarchy(List<TypeElement> types, boolean isResolved) {

  /** The class with all that it extends and implements. */
  public static Hierarchy of(TypeElement type) {
    Set<TypeElement> types = new LinkedHashSet<>();
    Deque<TypeMirror> interfaces = new ArrayDeque<>();
    boolean resolved = true;
    for (TypeMirror next = type.asType(); next.getKind() != TypeKind.NONE; ) {
      resolved &= next.getKind() == TypeKind.DECLARED;
      // A class that extends itself is an error of the compiler's.
      if (next.getKind() != TypeKind.DECLARED || !types.add(element(next))) {
        break;
      }
      interfaces.addAll(element(next).getInterfaces());
      next = element(next).getSuperclass();
    }
    while (!interfaces.isEmpty()) {
      TypeMirror next = interfaces.removeFirst();
      resolved &= next.getKind() == TypeKind.DECLARED;
      if (next.getKind() == TypeKind.DECLARED && types.add(element(next))) {
        interfaces.addAll(element(next).getInterfaces());
      }
    }
    return new Hierarchy(List.copyOf(types), resolved);
  }

  private static TypeElement element(TypeMirror declared) {
    return (TypeElement) ((DeclaredType) declared).asElement();
  }

  /** Whether one of the types has that name. */
  boolean contains(String qualifiedName) {
    return types.stream().anyMatch(type -> type.getQualifiedName().contentEquals(qualifiedName));
  }
}
