package dev.jlserve.processor.value;

import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import java.math.BigDecimal;

/** Holds a JSON value against a scalar. */
final class ScalarFit {

  private ScalarFit() {}

  /** As it will be read, or what is expected instead. */
  static DefaultConversion of(TypeShape.Scalar shape, Json value) {
    ScalarKind kind = shape.kind();
    return switch (value) {
      case Json.Bool bool ->
          kind == ScalarKind.BOOLEAN
              ? DefaultConversion.of(shape, Boolean.toString(bool.value()))
              : otherwise(kind);
      case Json.Decimal number ->
          kind.isNumber()
              ? DefaultConversion.of(shape, text(kind, number.value()))
              : otherwise(kind);
      case Json.Text text ->
          kind == ScalarKind.STRING || kind == ScalarKind.CHAR
              ? DefaultConversion.of(shape, text.value())
              : otherwise(kind);
      case Json.Null none -> otherwise(kind);
      case Json.Array array -> otherwise(kind);
      case Json.Members object -> otherwise(kind);
    };
  }

  private static DefaultConversion otherwise(ScalarKind kind) {
    return new DefaultConversion.Failed(
        switch (kind) {
          case BOOLEAN -> "a boolean is expected";
          case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL ->
              "a number is expected";
          case CHAR, STRING -> "a string is expected";
        });
  }

  /** {@code 1.0} is a whole number to readers as well. */
  private static String text(ScalarKind kind, BigDecimal number) {
    return kind.isInteger() && number.stripTrailingZeros().scale() <= 0
        ? number.toBigInteger().toString()
        : number.toString();
  }
}
