package dev.jlserve.processor.validate;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The parts of a type in which no constraint is checked. */
final class UncheckedTypes {

  /**
   * Such a part.
   *
   * @param type the part, with what is written on it
   * @param description what it is
   */
  record Part(TypeMirror type, String description) {}

  private static final String ARGUMENT = "a type argument";

  private final List<Part> parts = new ArrayList<>();

  private UncheckedTypes() {}

  /** The arguments of generic records, the keys of maps, and the rows of tensors. */
  static List<Part> in(TypeMirror type) {
    UncheckedTypes unchecked = new UncheckedTypes();
    unchecked.search(type, false);
    return List.copyOf(unchecked.parts);
  }

  private void search(TypeMirror type, boolean inRecord) {
    if (type.getKind() == TypeKind.ARRAY) {
      searchArray((ArrayType) type, inRecord);
    } else if (type.getKind() == TypeKind.DECLARED) {
      searchArguments((DeclaredType) type, inRecord);
    }
  }

  private void searchArray(ArrayType array, boolean inRecord) {
    TypeMirror row = array.getComponentType();
    if (inRecord) {
      parts.add(new Part(row, ARGUMENT));
    } else if (row.getKind() == TypeKind.ARRAY && innermost(row).getKind().isPrimitive()) {
      parts.add(new Part(row, "a row"));
    }
    search(row, inRecord);
  }

  private void searchArguments(DeclaredType type, boolean inRecord) {
    TypeElement element = (TypeElement) type.asElement();
    boolean record = inRecord || element.getKind() == ElementKind.RECORD;
    boolean map = element.getQualifiedName().contentEquals("java.util.Map");
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (record) {
        parts.add(new Part(arguments.get(i), ARGUMENT));
      } else if (map && i == 0) {
        parts.add(new Part(arguments.get(i), "the key"));
      }
      search(arguments.get(i), record);
    }
  }

  private static TypeMirror innermost(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        ? innermost(((ArrayType) type).getComponentType())
        : type;
  }
}
