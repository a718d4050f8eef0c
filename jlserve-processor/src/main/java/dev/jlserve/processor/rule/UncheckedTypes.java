package dev.jlserve.processor.rule;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The parts of a type on which an annotation means nothing. */
final class UncheckedTypes {

  /**
   * Such a part.
   *
   * @param type the part, with what is written on it
   * @param kind what it is
   */
  record Part(TypeMirror type, TypePart kind) {}

  /** Arrays of more dimensions are arrays of tensors. */
  private static final int TENSOR_DIMENSIONS = 3;

  private final List<Part> parts = new ArrayList<>();

  private UncheckedTypes() {}

  /** The arguments of generic records, the keys of maps, and what is inside tensors. */
  static List<Part> in(TypeMirror type) {
    UncheckedTypes unchecked = new UncheckedTypes();
    unchecked.search(type, false, false);
    return List.copyOf(unchecked.parts);
  }

  /**
   * @param argument whether the type is written inside another; else what is written before an
   *     array's type is meant for the array
   */
  private void search(TypeMirror type, boolean inRecord, boolean argument) {
    if (type.getKind() == TypeKind.ARRAY) {
      searchArray((ArrayType) type, inRecord, argument);
    } else if (type.getKind() == TypeKind.DECLARED) {
      searchArguments((DeclaredType) type, inRecord);
    }
  }

  private void searchArray(ArrayType array, boolean inRecord, boolean argument) {
    TypeMirror row = array.getComponentType();
    if (inRecord) {
      parts.add(new Part(row, TypePart.ARGUMENT));
    } else if (row.getKind() == TypeKind.ARRAY && isTensor(array)) {
      parts.add(new Part(row, TypePart.ROW));
    } else if (argument && row.getKind().isPrimitive()) {
      parts.add(new Part(row, TypePart.ELEMENT));
    }
    search(row, inRecord, argument);
  }

  private void searchArguments(DeclaredType type, boolean inRecord) {
    TypeElement element = (TypeElement) type.asElement();
    boolean record = inRecord || element.getKind() == ElementKind.RECORD;
    boolean map = element.getQualifiedName().contentEquals("java.util.Map");
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (record) {
        parts.add(new Part(arguments.get(i), TypePart.ARGUMENT));
      } else if (map && i == 0) {
        parts.add(new Part(arguments.get(i), TypePart.KEY));
      }
      search(arguments.get(i), record, true);
    }
  }

  private static boolean isTensor(ArrayType array) {
    int dimensions = 0;
    TypeMirror component = array;
    while (component.getKind() == TypeKind.ARRAY) {
      component = ((ArrayType) component).getComponentType();
      dimensions++;
    }
    return dimensions <= TENSOR_DIMENSIONS
        && component.getKind().isPrimitive()
        && component.getKind() != TypeKind.BYTE
        && component.getKind() != TypeKind.CHAR;
  }
}
