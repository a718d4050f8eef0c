package dev.jlserve.processor.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.jlserve.processor.model.BigNumber;
import dev.jlserve.processor.model.FreeKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON of any form that is known while compiling. */
final class FreeJson {

  /** An initialiser has 64 KB of code; a value takes a few bytes of it. */
  private static final int MOST_VALUES = 1000;

  private static final ClassName JSON_VALUE = ClassName.get("dev.jlserve", "JsonValue");

  private FreeJson() {}

  /** What readers refuse in it; nothing if they take it. */
  static Optional<String> refusal(FreeKind kind, Json value) {
    return all(value)
        .flatMap(each -> each.number().stream())
        .filter(number -> !isTaken(kind, number))
        .findFirst()
        .map(
            number ->
                kind == FreeKind.TREE
                    ? "a number with an exponent within " + BigNumber.MOST_DIGITS + " is expected"
                    : "a number within the range of a double is expected");
  }

  private static boolean isTaken(FreeKind kind, BigDecimal number) {
    if (kind == FreeKind.PLAIN) {
      return number.scale() == 0 || Double.isFinite(number.doubleValue());
    }
    return BigNumber.isTaken(number);
  }

  /** A default for a JsonValue. */
  static DefaultConversion convert(String text) {
    try {
      Json value = StrictJsonParser.parse(text);
      Optional<String> refusal = refusal(FreeKind.TREE, value);
      if (refusal.isPresent()) {
        return new DefaultConversion.Failed(refusal.get());
      }
      return all(value).count() > MOST_VALUES
          ? new DefaultConversion.Failed("a default has at most " + MOST_VALUES + " values")
          : new DefaultConversion.Converted(code(value), value);
    } catch (JsonSyntaxException e) {
      return new DefaultConversion.Failed(
          "a JsonValue is JSON text: expected " + e.getMessage() + " at index " + e.offset());
    }
  }

  /** The value and all values inside it. */
  private static Stream<Json> all(Json value) {
    return Stream.concat(Stream.of(value), inside(value).flatMap(FreeJson::all));
  }

  private static Stream<Json> inside(Json value) {
    return switch (value) {
      case Json.Array array -> array.items().stream();
      case Json.Members object -> object.members().values().stream();
      case Json.Text text -> Stream.empty();
      case Json.Decimal number -> Stream.empty();
      case Json.Bool bool -> Stream.empty();
      case Json.Null none -> Stream.empty();
    };
  }

  private static CodeBlock code(Json value) {
    return switch (value) {
      case Json.Array array ->
          CodeBlock.of(
              "$T.array($L)", JSON_VALUE, joined(array.items().stream().map(FreeJson::code)));
      case Json.Members object ->
          CodeBlock.of(
              "$T.object($L)",
              JSON_VALUE,
              joined(object.members().entrySet().stream().map(FreeJson::member)));
      case Json.Text text -> CodeBlock.of("$T.of($L)", JSON_VALUE, StringLiteral.of(text.value()));
      case Json.Decimal number ->
          CodeBlock.of(
              "$T.of(new $T($S))", JSON_VALUE, BigDecimal.class, number.value().toString());
      case Json.Bool bool -> CodeBlock.of("$T.of($L)", JSON_VALUE, bool.value());
      case Json.Null none -> CodeBlock.of("$T.NULL", JSON_VALUE);
    };
  }

  private static CodeBlock member(Map.Entry<String, Json> member) {
    return CodeBlock.of(
        "$T.entry($L, $L)", Map.class, StringLiteral.of(member.getKey()), code(member.getValue()));
  }

  private static CodeBlock joined(Stream<CodeBlock> blocks) {
    return CodeBlock.join(blocks.toList(), ",$W");
  }
}
