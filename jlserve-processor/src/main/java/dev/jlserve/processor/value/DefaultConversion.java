package dev.jlserve.processor.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.BigNumber;
import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Parses at run time what was parsed while compiling. */
  ClassName TEXT_FORM = ClassName.get("dev.jlserve.spi", "TextForm");

  /** The default, if it converts. */
  default Optional<Converted> converted() {
    return switch (this) {
      case Converted converted -> Optional.of(converted);
      case Failed failed -> Optional.empty();
    };
  }

  /** What the type takes, if the default does not convert. */
  default Optional<String> failure() {
    return switch (this) {
      case Failed failed -> Optional.of(failed.reason());
      case Converted converted -> Optional.empty();
    };
  }

  /** Converts a default. */
  static DefaultConversion of(TypeShape shape, String text) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> scalar(scalar.kind(), text);
      case TypeShape.Text form -> text(form.kind(), text);
      case TypeShape.Enumeration enumeration -> constant(enumeration, text);
      case TypeShape.Free free ->
          switch (free.kind()) {
            case TREE -> FreeJson.convert(text);
            case PLAIN -> noDefault();
          };
      case TypeShape.Body body -> noDefault();
      case TypeShape.Container container -> noDefault();
      case TypeShape.OptionalOf optional -> noDefault();
      case TypeShape.Refused refused -> noDefault();
    };
  }

  private static DefaultConversion noDefault() {
    return new Failed(
        "only a JsonValue, and values that JSON has as strings, numbers and booleans, take a"
            + " default");
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
      case BIG_INTEGER -> bigInteger(text);
      case BIG_DECIMAL -> bigDecimal(text);
      case CHAR ->
          text.length() == 1
              ? new Converted(CodeBlock.of("$L", CharLiteral.of(text.charAt(0))), Json.of(text))
              : new Failed("a char is exactly one UTF-16 unit");
      case STRING -> new Converted(StringLiteral.of(text), Json.of(text));
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

  private static DefaultConversion bigInteger(String text) {
    try {
      BigDecimal value = new BigDecimal(new BigInteger(text));
      if (BigNumber.isTaken(value)) {
        return new Converted(
            CodeBlock.of("new $T($S)", BigInteger.class, text), new Json.Decimal(value));
      }
    } catch (NumberFormatException e) {
      // Said below, together with what is too long.
    }
    return new Failed(
        "a BigInteger is a whole number of at most " + BigNumber.MOST_DIGITS + " digits");
  }

  private static DefaultConversion bigDecimal(String text) {
    try {
      BigDecimal value = new BigDecimal(text);
      if (BigNumber.isTaken(value)) {
        return new Converted(
            CodeBlock.of("new $T($S)", BigDecimal.class, text), new Json.Decimal(value));
      }
    } catch (NumberFormatException e) {
      // Said below, together with what is too long.
    }
    return new Failed(
        "a BigDecimal is a number such as 0.5 or 1e-3, with an exponent within "
            + BigNumber.MOST_DIGITS);
  }

  private static DefaultConversion text(TextKind kind, String text) {
    return kind.takes(text)
        ? new Converted(
            CodeBlock.of("$T.$L.parse($L)", TEXT_FORM, kind, StringLiteral.of(text)), Json.of(text))
        : new Failed("it is written as in " + kind.sample());
  }

  private static Json number(String shortest) {
    BigDecimal value = new BigDecimal(shortest);
    return new Json.Decimal(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
  }

  /** By its name in Java, or else in JSON. */
  private static DefaultConversion constant(TypeShape.Enumeration enumeration, String text) {
    List<EnumConstant> constants = enumeration.constants();
    return Stream.concat(
            constants.stream().filter(each -> each.name().equals(text)),
            constants.stream().filter(each -> each.json().equals(text)))
        .findFirst()
        .<DefaultConversion>map(
            found ->
                new Converted(
                    CodeBlock.of("$T.$L", enumeration.type(), found.name()), Json.of(found.json())))
        .orElseGet(
            () ->
                new Failed(
                    "the constants of "
                        + enumeration.type().simpleName()
                        + " are "
                        + constants.stream()
                            .map(EnumConstant::name)
                            .collect(Collectors.joining(", "))));
  }
}
