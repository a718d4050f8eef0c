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
    if (kind == ScalarKind.BOOLEAN) {
      return value instanceof Json.Bool ? Optional.empty() : Optional.of("a boolean is expected");
    }
    if (kind.isNumber()) {
      return value instanceof Json.Decimal number
          ? conversion(shape, text(kind, number.value()))
          : Optional.of("a number is expected");
    }
    return value instanceof Json.Text text
        ? conversion(shape, text.value())
        : Optional.of("a string is expected");
  }

  /** {@code 1.0} is a whole number to readers as well. */
  private static String text(ScalarKind kind, BigDecimal number) {
    return kind.isInteger() && number.stripTrailingZeros().scale() <= 0
        ? number.toBigInteger().toString()
        : number.toString();
  }

  private static Optional<String> conversion(TypeShape shape, String text) {
    return DefaultConversion.of(shape, text) instanceof DefaultConversion.Failed failed
        ? Optional.of(failed.reason())
        : Optional.empty();
  }
}
