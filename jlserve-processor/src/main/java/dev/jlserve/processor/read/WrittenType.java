package dev.jlserve.processor.read;

import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types as messages show them: simple names, the same in every compiler. */
public final class WrittenType {

  private WrittenType() {}

  /** The text for a type. */
  public static String of(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
      case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
      case WILDCARD -> wildcard((WildcardType) type);
      case DECLARED, ERROR -> declared((DeclaredType) type);
      default ->
          type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
              ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
              : type.toString();
    };
  }

  private static String declared(DeclaredType type) {
    String name = type.asElement().getSimpleName().toString();
    return type.getTypeArguments().isEmpty()
        ? name
        : type.getTypeArguments().stream()
            .map(WrittenType::of)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }

  private static String wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return "? extends " + of(type.getExtendsBound());
    }
    return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
  }
}
