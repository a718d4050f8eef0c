package dev.jlserve.processor.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The bounds of type parameters. If an argument is outside, the compiler says so at the type. */
final class TypeBounds {

  private final Types types;

  TypeBounds(Types types) {
    this.types = types;
  }

  /** Whether all type arguments of a record are within; of bounds, the erasure is looked at. */
  boolean hold(DeclaredType type, TypeElement element) {
    List<? extends TypeParameterElement> parameters = element.getTypeParameters();
    for (int index = 0; index < parameters.size(); index++) {
      TypeMirror argument = type.getTypeArguments().get(index);
      for (TypeMirror bound : parameters.get(index).getBounds()) {
        if (!isWithin(argument, substituted(bound, type, parameters))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isWithin(TypeMirror argument, TypeMirror bound) {
    return argument.getKind() == TypeKind.ERROR
        || bound.getKind() == TypeKind.ERROR
        || types.isSubtype(types.erasure(argument), types.erasure(bound));
  }

  /** A bound that is another parameter has that one's argument. */
  private TypeMirror substituted(
      TypeMirror bound, DeclaredType type, List<? extends TypeParameterElement> parameters) {
    return bound.getKind() == TypeKind.TYPEVAR
        ? type.getTypeArguments().get(parameters.indexOf(types.asElement(bound)))
        : bound;
  }
}
