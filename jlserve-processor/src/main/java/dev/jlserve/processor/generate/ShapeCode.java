package dev.jlserve.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;

/** What generated code has to know of a shape's Java type. */
final class ShapeCode {

  private ShapeCode() {}

  /** The value of a variable before anything was read. */
  static CodeBlock initial(TypeShape shape) {
    if (shape.isOptional()) {
      return OptionalClass.of(shape.type()).empty();
    }
    TypeName type = shape.type();
    if (!type.isPrimitive()) {
      return CodeBlock.of("null");
    }
    return CodeBlock.of(type.equals(TypeName.BOOLEAN) ? "false" : "0");
  }

  /** Whether one method serves all places: nothing inside is limited or may be null. */
  static boolean isSameEverywhere(TypeShape shape) {
    return shape.items().stream().allMatch(ShapeCode::isSameEverywhere);
  }

  private static boolean isSameEverywhere(TypeUse use) {
    return !use.nullable() && use.constraints().isEmpty() && isSameEverywhere(use.shape());
  }

  /** Whether a refused value is read as 0 or false, and not as null. */
  static boolean isPrimitiveWhenRead(TypeShape shape) {
    return shape.scalarKind().filter(ScalarCode::isPrimitive).isPresent();
  }

  /**
   * Whether a default costs something to make and may be shared: arrays may not. An enum with the
   * name of a variable is named where there are none.
   */
  static boolean isMadeOnce(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Free free -> true;
      case TypeShape.Enumeration enumeration ->
          !Character.isUpperCase(
              enumeration.type().topLevelClassName().simpleName().codePointAt(0));
      case TypeShape.Scalar scalar -> scalar.kind().isBig();
      case TypeShape.Text text -> text.kind() != TextKind.BYTES && text.kind() != TextKind.CHARS;
      case TypeShape.Body body -> false;
      case TypeShape.Container container -> false;
      case TypeShape.OptionalOf optional -> false;
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }
}
