package dev.jlserve.processor.rule;

import dev.jlserve.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rows of tensors that are written with a variable: of {@code T[]}, if T is an int[]. */
final class VariableRows {

  private final List<TypeMirror> rows = new ArrayList<>();

  private VariableRows() {}

  /** The rows in a component's type, as it is written, that has a shape for one argument. */
  static List<TypeMirror> in(TypeMirror written, TypeShape shape) {
    VariableRows found = new VariableRows();
    found.search(written, shape, false);
    return List.copyOf(found.rows);
  }

  /**
   * @param argument whether the type is written inside another; else what is written before an
   *     array's type is meant for the array
   */
  private void search(TypeMirror written, TypeShape shape, boolean argument) {
    if (written.getKind() == TypeKind.ARRAY) {
      TypeMirror element = ((ArrayType) written).getComponentType();
      // Of all arrays, tensors alone have no items.
      if (shape.items().isEmpty() && isVariable(element, argument)) {
        rows.add(element);
        search(element, shape, argument);
      }
      shape.items().forEach(use -> search(element, use.shape(), argument));
    } else if (written.getKind() == TypeKind.DECLARED) {
      List<? extends TypeMirror> arguments = ((DeclaredType) written).getTypeArguments();
      // What may carry constraints is the last one: a map's value.
      arguments.stream()
          .skip(Math.max(0, arguments.size() - 1))
          .forEach(last -> shape.items().forEach(use -> search(last, use.shape(), true)));
    }
  }

  private static boolean isVariable(TypeMirror row, boolean argument) {
    return row.getKind() == TypeKind.ARRAY
        ? isVariable(((ArrayType) row).getComponentType(), true)
        : argument && row.getKind() == TypeKind.TYPEVAR;
  }
}
