package dev.jlserve.processor.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a method throws beyond what generated code, which throws Exception, can pass on. */
public final class Throwing {

  private static final Set<String> PASSED_ON = Set.of("java.lang.Exception", "java.lang.Error");

  private Throwing() {}

  /** Throwable and what extends it directly; type variables are a mistake of their own. */
  public static List<TypeMirror> beyondException(ExecutableElement method) {
    return method.getThrownTypes().stream()
        .<TypeMirror>map(type -> type)
        .filter(type -> !isPassedOn(type))
        .toList();
  }

  private static boolean isPassedOn(TypeMirror thrown) {
    return thrown.getKind() == TypeKind.TYPEVAR
        || Stream.iterate(thrown, Throwing::hasSuperclass, Throwing::superclass)
            .anyMatch(Throwing::endsSearch);
  }

  private static boolean hasSuperclass(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ERROR;
  }

  private static TypeMirror superclass(TypeMirror type) {
    return ((TypeElement) ((DeclaredType) type).asElement()).getSuperclass();
  }

  /** An unresolved class counts as an exception: the compiler has reported it. */
  private static boolean endsSearch(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || PASSED_ON.contains(
            ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString());
  }
}
