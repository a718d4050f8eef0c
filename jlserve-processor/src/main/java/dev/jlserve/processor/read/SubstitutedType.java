package dev.jlserve.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A type, with the type arguments of its record in place of the variables. Compilers replace a
 * variable together with the annotations that are written on it.
 *
 * @param type the type
 * @param written the type in each of the places where it is written; none inside a type argument
 */
record SubstitutedType(TypeMirror type, List<TypeMirror> written) {

  /** A type without variables that is written in one place. */
  static SubstitutedType of(TypeMirror type) {
    return new SubstitutedType(type, List.of(type));
  }

  /** What is written on the type, or on the variable that stands for it, without repetition. */
  List<AnnotationMirror> annotations() {
    List<AnnotationMirror> annotations = new ArrayList<>();
    written.forEach(each -> AnnotationText.addNew(annotations, each.getAnnotationMirrors()));
    return List.copyOf(annotations);
  }

  boolean isWrittenAsArray() {
    return written.stream().anyMatch(each -> each.getKind() == TypeKind.ARRAY);
  }

  /** The type of an array's elements. */
  SubstitutedType element() {
    return inside(TypeKind.ARRAY, each -> ((ArrayType) each).getComponentType());
  }

  SubstitutedType argument(int index) {
    return inside(TypeKind.DECLARED, each -> ((DeclaredType) each).getTypeArguments().get(index));
  }

  private SubstitutedType inside(TypeKind kind, Function<TypeMirror, TypeMirror> part) {
    return new SubstitutedType(
        part.apply(type),
        written.stream().filter(each -> each.getKind() == kind).map(part).toList());
  }
}
