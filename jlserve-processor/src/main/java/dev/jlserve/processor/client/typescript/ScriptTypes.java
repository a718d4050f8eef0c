package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientNames;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;

/** The types of a client's properties: those of JSON, but for numbers that they would round. */
final class ScriptTypes {

  private final ClientNames names;

  ScriptTypes(ClientNames names) {
    this.names = names;
  }

  /** A type where it is used. */
  String of(TypeUse use) {
    String type = of(use.present().shape());
    return isNullable(use) ? type + " | null" : type;
  }

  /** Whether null is among the values, and is not named already. */
  static boolean isNullable(TypeUse use) {
    return (use.nullable() || use.shape().isOptional())
        && use.present().shape().freeKind().isEmpty();
  }

  private String of(TypeShape shape) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> scalar(scalar.kind());
      case TypeShape.Text text -> text.kind() == TextKind.BYTES ? "Uint8Array" : "string";
      case TypeShape.Enumeration enumeration -> names.of(enumeration.type());
      case TypeShape.Body body -> names.of(body.type());
      case TypeShape.Sequence sequence -> array(sequence.element());
      case TypeShape.ArrayOf array -> array(array.element());
      case TypeShape.Mapping map -> map(map);
      case TypeShape.OptionalOf optional -> of(optional.value());
      case TypeShape.Tensor tensor -> scalar(tensor.component()) + "[]".repeat(tensor.dimensions());
      case TypeShape.Free free -> "JsonValue";
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private String array(TypeUse element) {
    return isNullable(element) ? "(" + of(element) + ")[]" : of(element) + "[]";
  }

  private String map(TypeShape.Mapping map) {
    String record = "Record<" + of(map.key()) + ", " + of(map.value()) + ">";
    return map.key().enumeration().isPresent() ? "Partial<" + record + ">" : record;
  }

  private static String scalar(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> "boolean";
      case BYTE, SHORT, INT, FLOAT, DOUBLE -> "number";
      case LONG, BIG_INTEGER -> "bigint";
      case BIG_DECIMAL -> "Decimal";
      case CHAR, STRING -> "string";
    };
  }
}
