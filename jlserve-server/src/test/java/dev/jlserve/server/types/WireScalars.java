package dev.jlserve.server.types;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Scalars and enums, with and without constraints. */
final class WireScalars {

  static final String ENUM = "enum Colour { RED, @JsonProperty(\"dark-green\") GREEN, ÉCRU }";
  private static final List<String> COLOURS = List.of("RED", "dark-green", "ÉCRU");

  private static final BigDecimal LARGE = new BigDecimal("1e40");

  private WireScalars() {}

  static List<WireType> all() {
    return List.of(
        of("boolean", "Boolean", Arbitraries.of(true, false).map(JsonPrimitive::new)),
        of("@AssertTrue boolean", "@AssertTrue Boolean", Arbitraries.just(new JsonPrimitive(true))),
        number("byte", "Byte", Arbitraries.bytes()),
        number("short", "Short", Arbitraries.shorts()),
        number("int", "Integer", Arbitraries.integers()),
        number(
            "@Min(-3) @Max(7) int",
            "@Min(-3) @Max(7) Integer",
            Arbitraries.integers().between(-3, 7)),
        number("long", "Long", Arbitraries.longs()),
        number("@Positive long", "@Positive Long", Arbitraries.longs().greaterOrEqual(1)),
        number("float", "Float", Arbitraries.floats()),
        number("double", "Double", Arbitraries.doubles()),
        number(
            "@DecimalMin(\"-0.5\") @Negative double",
            "@DecimalMin(\"-0.5\") @Negative Double",
            Arbitraries.doubles()
                .between(-0.5, false, 0, true)
                .filter(value -> value >= -0.5 && value < 0)),
        number(
            "BigInteger",
            "BigInteger",
            Arbitraries.bigIntegers().between(LARGE.toBigInteger().negate(), LARGE.toBigInteger())),
        number(
            "BigDecimal",
            "BigDecimal",
            Arbitraries.bigDecimals().between(LARGE.negate(), LARGE).ofScale(9)),
        number(
            "@Digits(integer = 4, fraction = 2) BigDecimal",
            "@Digits(integer = 4, fraction = 2) BigDecimal",
            Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999.99"), new BigDecimal("9999.99"))
                .ofScale(2)),
        text("char", "Character", texts().ofLength(1)),
        text("String", "String", texts().ofMaxLength(12)),
        text(
            "@Size(min = 2, max = 5) String",
            "@Size(min = 2, max = 5) String",
            texts().ofMinLength(2).ofMaxLength(5).filter(WireScalars::hasNoPairs)),
        text(
            "@NotBlank String",
            "@NotBlank String",
            Arbitraries.strings().alpha().ofMinLength(1).map(word -> word + " ")),
        text(
            "@Pattern(regexp = \"[a-c]{1,3}-\\\\d\") String",
            "@Pattern(regexp = \"[a-c]{1,3}-\\\\d\") String",
            Arbitraries.of("a-1", "abc-0", "bb-9")),
        text("Colour", "Colour", Arbitraries.of(COLOURS)));
  }

  /** The optionals of primitives. */
  static List<WireType> optionals() {
    return List.of(
        WireContainers.optional("OptionalInt", number("int", "Integer", Arbitraries.integers())),
        WireContainers.optional("OptionalLong", number("long", "Long", Arbitraries.longs())),
        WireContainers.optional(
            "OptionalDouble", number("double", "Double", Arbitraries.doubles())));
  }

  /** Any text but half of a surrogate pair, which is no Unicode. */
  static StringArbitrary texts() {
    return Arbitraries.strings()
        .withCharRange('\u0000', '\ud7ff')
        .withCharRange('\ue000', '\uffff');
  }

  private static boolean hasNoPairs(String text) {
    return text.codePointCount(0, text.length()) == text.length();
  }

  private static WireType number(
      String component, String argument, Arbitrary<? extends Number> values) {
    return new WireType(
        component, argument, values.map(JsonPrimitive::new), WireScalars::sameNumber);
  }

  private static WireType text(String component, String argument, Arbitrary<String> values) {
    return of(component, argument, values.map(JsonPrimitive::new));
  }

  private static WireType of(String component, String argument, Arbitrary<JsonPrimitive> values) {
    BiPredicate<JsonElement, JsonElement> same = JsonElement::equals;
    return new WireType(component, argument, values.map(value -> value), same);
  }

  /** Numbers are equal whatever their notation; -0.0 is 0. */
  static boolean sameNumber(JsonElement sent, JsonElement answered) {
    return sent.getAsBigDecimal().compareTo(answered.getAsBigDecimal()) == 0;
  }
}
