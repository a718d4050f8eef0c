package dev.jlserve.processor.value;

import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import java.math.BigDecimal;
import java.util.Optional;

/** Holds a JSON value against a scalar. */
final class ScalarFit {

  private ScalarFit() {}

  /** What is expected instead; nothing if it fits. */
  static Optional<String> expected(TypeShape.Scalar shape, Json value) {
    ScalarKind kind = shape.kind();
    return switch (value) {
      case Json.Bool bool ->
          kind == ScalarKind.BOOLEAN ? Optional.empty() : Optional.of(otherwise(kind));
      case Json.Decimal number ->
          kind.isNumber()
              ? conversion(shape, text(kind, number.value()))
              : Optional.of(otherwise(kind));
      case Json.Text text ->
          kind == ScalarKind.STRING || kind == ScalarKind.CHAR
              ? conversion(shape, text.value())
              : Optional.of(otherwise(kind));
      case Json.Null none -> Optional.of(otherwise(kind));
      case Json.Array array -> Optional.of(otherwise(kind));
      case Json.Members object -> Optional.of(otherwise(kind));
    };
  }

  private static String otherwise(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> "a boolean is expected";
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL ->
          "a number is expected";
      case CHAR, STRING -> "a string is expected";
    };
  }

  /** {@code 1.0} is a whole number to readers as well. */
  private static String text(ScalarKind kind, BigDecimal number) {
    return kind.isInteger() && number.stripTrailingZeros().scale() <= 0
        ? number.toBigInteger().toString()
        : number.toString();
  }

  private static Optional<String> conversion(TypeShape shape, String text) {
    return DefaultConversion.of(shape, text).failure();
  }
}
