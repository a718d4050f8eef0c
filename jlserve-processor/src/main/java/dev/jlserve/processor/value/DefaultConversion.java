package dev.jlserve.processor.value;

import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TypeShape;
import java.math.BigDecimal;

/** A default as written, converted to the type of its component. */
public sealed interface DefaultConversion {

  /**
   * The default as generated code and OpenAPI have it.
   *
   * @param code an expression of the component's type
   * @param json its value on the wire
   */
  record Converted(CodeBlock code, Json json) implements DefaultConversion {}

  /**
   * The text does not convert.
   *
   * @param reason what the type takes, such as {@code an int is a whole number from ... to ...}
   */
  record Failed(String reason) implements DefaultConversion {}

  /** Converts a default. */
  static DefaultConversion of(TypeShape shape, String text) {
    if (shape instanceof TypeShape.Scalar scalar) {
      return scalar(scalar.kind(), text);
    }
    if (shape instanceof TypeShape.Enumeration enumeration) {
      return constant(enumeration, text);
    }
    return new Failed("only numbers, booleans, characters, strings and enums take a default");
  }

  private static DefaultConversion scalar(ScalarKind kind, String text) {
    return switch (kind) {
      case BOOLEAN ->
          text.equals("true") || text.equals("false")
              ? new Converted(CodeBlock.of("$L", text), Json.of(text.equals("true")))
              : new Failed("a boolean is true or false");
      case BYTE -> whole(text, "a byte", Byte.MIN_VALUE, Byte.MAX_VALUE, "");
      case SHORT -> whole(text, "a short", Short.MIN_VALUE, Short.MAX_VALUE, "");
      case INT -> whole(text, "an int", Integer.MIN_VALUE, Integer.MAX_VALUE, "");
      case LONG -> whole(text, "a long", Long.MIN_VALUE, Long.MAX_VALUE, "L");
      case FLOAT -> fraction(text, "a float");
      case DOUBLE -> fraction(text, "a double");
      case CHAR ->
          text.length() == 1
              ? new Converted(CodeBlock.of("$L", CharLiteral.of(text.charAt(0))), Json.of(text))
              : new Failed("a char is exactly one UTF-16 unit");
      case STRING -> new Converted(CodeBlock.of("$S", text), Json.of(text));
    };
  }

  private static DefaultConversion whole(
      String text, String type, long least, long greatest, String suffix) {
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= greatest) {
        return new Converted(CodeBlock.of("$L$L", value, suffix), Json.of(value));
      }
    } catch (NumberFormatException e) {
      // Said below, together with what is out of range.
    }
    return new Failed(type + " is a whole number from " + least + " to " + greatest);
  }

  private static DefaultConversion fraction(String text, String type) {
    try {
      BigDecimal exact = new BigDecimal(text);
      if (type.equals("a float") && Float.isFinite(exact.floatValue())) {
        float value = exact.floatValue();
        return new Converted(CodeBlock.of("$Lf", value), number(Float.toString(value)));
      }
      if (type.equals("a double") && Double.isFinite(exact.doubleValue())) {
        double value = exact.doubleValue();
        return new Converted(CodeBlock.of("$L", value), number(Double.toString(value)));
      }
    } catch (NumberFormatException e) {
      // Said below, together with what is out of range.
    }
    return new Failed(type + " is a number such as 0.5 or 1e-3, within its range");
  }

  private static Json number(String shortest) {
    BigDecimal value = new BigDecimal(shortest);
    return new Json.Decimal(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
  }

  private static DefaultConversion constant(TypeShape.Enumeration enumeration, String text) {
    for (EnumConstant constant : enumeration.constants()) {
      if (constant.name().equals(text)) {
        return new Converted(
            CodeBlock.of("$T.$L", enumeration.type(), constant.name()), Json.of(constant.json()));
      }
    }
    return new Failed(
        "the constants of "
            + enumeration.type().simpleName()
            + " are "
            + String.join(", ", enumeration.constants().stream().map(EnumConstant::name).toList()));
  }
}
