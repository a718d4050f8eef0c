package dev.jlserve.server.types;

import java.util.List;

/**
 * A way to declare a component.
 *
 * @param family what it is a way to say: of an edit in a family, the candidates show whether it
 *     breaks
 * @param declaration its annotations and type
 * @param sample JSON that it takes
 */
record ComponentVariant(String family, String declaration, String sample) {

  /** The types that the declarations name. */
  static final String TYPES =
      """
      enum Two { RED, GREEN }
      enum One { RED }
      enum Three { RED, GREEN, BLUE }
      record Small(int a) {}
      record Larger(int a, int b) {}
      record Loose(Optional<Integer> a) {}
      record Text(String a) {}
      record Tree(List<Tree> children, @Size(max = 2) List<Small> leaves) {}
      record Wood(List<Wood> children, List<Small> leaves) {}
      sealed interface Shape {}
      @JsonTypeName("A") record ShapeA(int n) implements Shape {}
      @JsonTypeName("B") record ShapeB(int n) implements Shape {}
      sealed interface Only {}
      @JsonTypeName("A") record OnlyA(int n) implements Only {}
      sealed interface Strict {}
      @JsonTypeName("A") record StrictA(@Min(0) int n) implements Strict {}
      @JsonTypeName("B") record StrictB(int n, int m) implements Strict {}
      """;

  private static final String A_DATE = "\"2026-01-31\"";

  static final List<ComponentVariant> ALL =
      List.of(
          of("text", "String", "\"ab\""),
          of("text", "@Size(max = 3) String", "\"ab\""),
          of("text", "@Size(max = 5) String", "\"ab\""),
          of("text", "@Size(min = 1) String", "\"ab\""),
          of("text", "@NotBlank String", "\"ab\""),
          of("text", "@Pattern(regexp = \"[a-z]+\") String", "\"ab\""),
          of(
              "text",
              "@Pattern(regexp = \"[a-z]+\", flags = Pattern.Flag.CASE_INSENSITIVE) String",
              "\"ab\""),
          of("text", "@Nullable String", "\"ab\""),
          of("text", "Optional<String>", "\"ab\""),
          of("text", "@DefaultValue(\"ab\") String", "\"ab\""),
          of("text", "char", "\"a\""),
          of("text", "@Size(min = 1, max = 1) String", "\"a\""),
          of("text", "char[]", "\"ab\""),
          of("form", "LocalDate", A_DATE),
          of("form", "Optional<LocalDate>", A_DATE),
          of("form", "YearMonth", "\"2026-01\""),
          of("form", "Duration", "\"PT1H\""),
          of("form", "Period", "\"P1D\""),
          of("form", "UUID", "\"123e4567-e89b-12d3-a456-426614174000\""),
          of("number", "int", "1"),
          of("number", "@Min(0) int", "1"),
          of("number", "@Min(0) @Max(9) int", "1"),
          of("number", "@Positive int", "1"),
          of("number", "@Max(5) long", "1"),
          of("number", "@DefaultValue(\"7\") int", "1"),
          of("number", "OptionalInt", "1"),
          of("number", "byte", "1"),
          of("number", "short", "1"),
          of("number", "@Min(-128) @Max(127) int", "1"),
          of("number", "@Max(1000000000000L) long", "1"),
          of("number", "long", "1"),
          of("number", "float", "1"),
          of("number", "double", "1"),
          of("number", "@DecimalMin(value = \"0\", inclusive = false) double", "1"),
          of("number", "BigInteger", "1"),
          of("number", "BigDecimal", "1"),
          of("number", "@Digits(integer = 2, fraction = 1) BigDecimal", "1"),
          of("whole", "@Digits(integer = 2, fraction = 0) double", "1"),
          of("flag", "boolean", "true"),
          of("flag", "@AssertTrue boolean", "true"),
          of("flag", "@Nullable Boolean", "true"),
          of("enum", "One", "\"RED\""),
          of("enum", "Two", "\"RED\""),
          of("enum", "Three", "\"RED\""),
          of("enum", "Optional<Two>", "\"RED\""),
          of("list", "List<String>", "[\"a\"]"),
          of("list", "@Size(max = 1) List<String>", "[\"a\"]"),
          of("list", "@Size(max = 1) Set<String>", "[\"a\"]"),
          of("list", "@NotEmpty List<String>", "[\"a\"]"),
          of("list", "@NotEmpty Set<String>", "[\"a\"]"),
          of("list", "Set<String>", "[\"a\"]"),
          of("list", "List<JsonValue>", "[\"a\"]"),
          of("list", "List<@Size(max = 3) String>", "[\"a\"]"),
          of("list", "List<@Nullable String>", "[\"a\"]"),
          of("list", "Optional<List<String>>", "[\"a\"]"),
          of("row", "List<Integer>", "[1]"),
          of("row", "@Size(min = 2) List<Integer>", "[1, 1]"),
          of("row", "@Size(min = 2) Set<Integer>", "[1, 2]"),
          of("row", "int[]", "[1]"),
          of("row", "List<Byte>", "[1]"),
          of("row", "double[]", "[1]"),
          of("row", "@Size(max = 1) float[]", "[1]"),
          of("matrix", "List<List<Integer>>", "[[1]]"),
          of("matrix", "List<int[]>", "[[1]]"),
          of("matrix", "int[][]", "[[1]]"),
          of("bytes", "byte[]", "\"YQ==\""),
          of("bytes", "@Size(max = 2) byte[]", "\"YQ==\""),
          of("bytes", "@Size(max = 3) byte[]", "\"YQ==\""),
          of("map", "Map<String, Integer>", "{\"RED\": 1}"),
          of("map", "Map<Two, Integer>", "{\"RED\": 1}"),
          of("map", "Map<One, Integer>", "{\"RED\": 1}"),
          of("map", "@Size(max = 1) Map<String, @Max(5) Integer>", "{\"RED\": 1}"),
          of("record", "Small", "{\"a\": 1}"),
          of("record", "Larger", "{\"a\": 1, \"b\": 1}"),
          of("record", "Loose", "{\"a\": 1}"),
          of("record", "Text", "{\"a\": \"b\"}"),
          of("record", "@Nullable Small", "{\"a\": 1}"),
          of("tree", "Tree", "{\"children\": [], \"leaves\": []}"),
          of("tree", "Wood", "{\"children\": [], \"leaves\": []}"),
          of("union", "Shape", "{\"type\": \"A\", \"n\": 1}"),
          of("union", "Only", "{\"type\": \"A\", \"n\": 1}"),
          of("union", "Strict", "{\"type\": \"A\", \"n\": 1}"),
          of("any", "JsonValue", "{\"a\": 1}"),
          of("any", "Map<String, JsonValue>", "{\"a\": 1}"),
          of("any", "Map<String, Object>", "{\"a\": 1}"),
          of("any", "Map<String, BigDecimal>", "{\"a\": 1}"),
          of("any", "Map<String, Double>", "{\"a\": 1}"));

  /** Values that lie on either side of every bound of theirs. */
  static final List<String> CANDIDATES =
      List.of(
          "null",
          "true",
          "false",
          "-3000000000",
          "-40000",
          "-1",
          "0",
          "1",
          "5",
          "6",
          "9",
          "10",
          "100",
          "1000",
          "40000",
          "3000000000",
          "2000000000000",
          "1e30",
          "1e300",
          "1e350",
          "1e400",
          // Past a float, and past a double. Gson takes 1e64, written out, for text.
          "1".repeat(40),
          "1".repeat(330),
          "0.5",
          "1.5",
          "0.25",
          "\"\"",
          "\" \"",
          "\"a\"",
          "\"ab\"",
          "\"abcd\"",
          "\"abcdef\"",
          "\"AB\"",
          "\"\\ud83d\\ude00\"",
          "\"RED\"",
          "\"GREEN\"",
          "\"BLUE\"",
          "\"YQ==\"",
          "\"YWI=\"",
          "\"YWJj\"",
          "\"YWJjZA==\"",
          "\"2026-01-31\"",
          "\"2026-01\"",
          "\"PT1H\"",
          "\"P1D\"",
          "\"P1Y\"",
          "\"123e4567-e89b-12d3-a456-426614174000\"",
          "[]",
          "[1]",
          "[1, 1]",
          "[1, 2]",
          "[1000, 1001]",
          "[1.5]",
          "[1e30]",
          "[1e300]",
          "[\"a\"]",
          "[\"a\", \"a\"]",
          "[\"a\", \"b\"]",
          "[[1]]",
          "[[1], [2, 3]]",
          "[\"abcd\"]",
          "[null]",
          "{}",
          "{\"RED\": 1}",
          "{\"RED\": 9}",
          "{\"GREEN\": 1}",
          "{\"x\": 1}",
          "{\"x\": \"a\"}",
          "{\"x\": 1.5}",
          "{\"x\": 1e400}",
          "{\"RED\": 1, \"GREEN\": 1}",
          "{\"a\": 1}",
          "{\"a\": null}",
          "{\"a\": \"b\"}",
          "{\"a\": 1, \"b\": 1}",
          "{\"type\": \"A\", \"n\": 1}",
          "{\"type\": \"A\", \"n\": -1}",
          "{\"type\": \"B\", \"n\": 1}",
          "{\"type\": \"B\", \"n\": 1, \"m\": 1}",
          "{\"children\": [], \"leaves\": []}",
          "{\"children\": [{\"children\": [], \"leaves\": [{\"a\": 1}, {\"a\": 1}, {\"a\": 1}]}], \"leaves\": []}");

  private static ComponentVariant of(String family, String declaration, String sample) {
    return new ComponentVariant(family, declaration, sample);
  }

  /** Whether it is held against a pattern, of which nobody knows what other checks it implies. */
  boolean hasPattern() {
    return declaration.contains("@Pattern");
  }

  @Override
  public String toString() {
    return declaration;
  }
}
