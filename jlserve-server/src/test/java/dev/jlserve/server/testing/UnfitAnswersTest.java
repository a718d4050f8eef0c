package dev.jlserve.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.jlserve.JsonValue;
import dev.jlserve.server.types.CompiledApp;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A typed call returns the record that the response is, and no other. */
class UnfitAnswersTest {

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp",
          """
          public record In(JsonValue v) {}
          public sealed interface Pet {}
          public record Cat(int lives) implements Pet {}
          public record Dog() implements Pet {}
          @Endpoint public In echo(In in) { return in; }
          @Endpoint public Pet same(Pet pet) { return pet; }
          """);

  private static JLServeTest test;

  @BeforeAll
  static void start() {
    test = JLServeTest.start(APP.type());
  }

  @AfterAll
  static void stop() {
    test.close();
  }

  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "a plant";
      }
    },
    @JsonProperty("")
    BLUE
  }

  record Text(String v) {}

  record OfInt(int v) {}

  record OfLong(Long v) {}

  record OfHuge(BigInteger v) {}

  record OfDouble(double v) {}

  record OfFloat(Float v) {}

  record OfDecimal(BigDecimal v) {}

  record OfFlag(boolean v) {}

  record OfChar(char v) {}

  record OfColor(Color v) {}

  record OfInstant(Instant v) {}

  record OfDate(LocalDate v) {}

  record OfTime(LocalTime v) {}

  record OfYear(Year v) {}

  record OfDuration(Duration v) {}

  record OfZone(ZoneId v) {}

  record OfId(UUID v) {}

  record OfUri(URI v) {}

  record OfBytes(byte[] v) {}

  record OfChars(char[] v) {}

  record OfDoubles(double[] v) {}

  record OfTexts(String[] v) {}

  record OfList(List<String> v) {}

  record OfSet(Set<Integer> v) {}

  record OfMap(Map<String, String> v) {}

  record OfColors(Map<Color, Integer> v) {}

  record OfOptional(Optional<String> v) {}

  record OfOptionalInt(OptionalInt v) {}

  record OfOptionalDouble(OptionalDouble v) {}

  record OfPoint(Point v) {}

  record OfPoints(List<Point> v) {}

  record OfTree(Tree v) {}

  record Point(int x, String name) {
    public Point(int x) {
      this(x, "one");
    }

    public static Point valueOf(String text) {
      return new Point(0, text);
    }
  }

  record Tree(JsonValue leaf) {}

  record Two(JsonValue v, String w) {}

  record None() {}

  record Gaps(Gap v) {}

  record Gap(
      Optional<String> some,
      OptionalLong number,
      @Nullable String name,
      List<Optional<String>> all,
      List<@Nullable String> texts,
      Optional<JsonValue> tree,
      @Nullable JsonValue bush) {}

  record Page<T>(T v) {}

  /** As JetBrains' annotation is: in the class file, and not at run time. */
  @interface Hidden {
    @interface Nullable {}
  }

  /** As Jakarta's annotation is: at parameters, fields and methods alone. */
  @interface Declared {
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    @interface Nullable {}
  }

  record OfHidden(@Hidden.Nullable String v) {}

  record OfDeclared(@Declared.Nullable String v) {}

  record OfArray(float @Nullable [] v) {}

  /** JSON with single quotes, and a record of it. */
  record Case(String json, Class<?> type) {}

  private static Stream<Case> of(Class<?> type, String... jsons) {
    return Stream.of(jsons).map(json -> new Case(json, type));
  }

  static Stream<Case> unfit() {
    return Stream.of(
            of(Text.class, "1", "1.5", "true", "null", "['a']", "{}"),
            of(OfInt.class, "1.5", "1.0", "'1'", "''", "true", "null", "3000000000", "[1]"),
            of(OfLong.class, "1.5", "'1'", "''", "null"),
            of(OfHuge.class, "1.5", "'1'"),
            of(OfDouble.class, "'1'", "''", "true"),
            of(OfFloat.class, "'1'", "''"),
            of(OfDecimal.class, "'1'", "''"),
            of(OfFlag.class, "1", "0", "'true'", "''"),
            of(OfChar.class, "65", "''", "'ab'"),
            of(OfColor.class, "1", "'1'", "''", "'red'", "'a plant'"),
            of(OfInstant.class, "1", "1.5", "'1'", "''"),
            of(OfDate.class, "[2026,1,31]", "1", "'2026-01-31T00:00:00'", "''"),
            of(OfTime.class, "[1,2]"),
            of(OfYear.class, "2026"),
            of(OfDuration.class, "1"),
            of(OfZone.class, "''"),
            of(OfId.class, "'AAAAAAAAAAAAAAAAAAAAAA=='"),
            of(OfUri.class, "' '", "1"),
            of(OfBytes.class, "[1]", "'?'"),
            of(OfChars.class, "['a']", "1"),
            of(OfDoubles.class, "['1']", "[null]", "'AAAA'", "1"),
            of(OfTexts.class, "[1]", "[null]", "'a'"),
            of(OfList.class, "[1]", "[null]", "''", "null", "{}"),
            of(OfSet.class, "[1.5]", "[null]"),
            of(OfMap.class, "{'a':1}", "{'a':null}", "[]", "''"),
            of(OfColors.class, "{'1':1}", "{'RED':1.5}"),
            of(OfArray.class, "[null]"),
            of(OfHidden.class, "1"),
            of(OfDeclared.class, "1"),
            of(OfOptional.class, "1", "{}"),
            of(OfOptionalInt.class, "1.5", "'1'", "''"),
            of(OfOptionalDouble.class, "'1'", "''"),
            of(
                OfPoint.class,
                "5",
                "'a'",
                "''",
                "[]",
                "null",
                "{'x':1}",
                "{'name':'a'}",
                "{'x':1,'name':null}",
                "{'x':1,'name':'a','y':2}"),
            of(OfPoints.class, "[null]", "[{'x':1}]"),
            of(OfTree.class, "{}"),
            of(Two.class, "1"),
            of(None.class, "1"),
            of(Gaps.class, "[]"))
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource
  void unfit(Case each) {
    Object in = input(each.json());
    assertThatThrownBy(() -> test.call("/echo", in, each.type()))
        .isInstanceOf(UnexpectedAnswerError.class);
  }

  static Stream<Case> fit() {
    return Stream.of(
            of(Text.class, "''"),
            of(OfInt.class, "1"),
            of(OfDouble.class, "1"),
            of(OfFloat.class, "0.1"),
            of(OfDecimal.class, "1", "1.5"),
            of(OfChar.class, "'a'"),
            of(OfColor.class, "'GREEN'", "'BLUE'"),
            of(OfDoubles.class, "[1]", "[]"),
            of(OfTexts.class, "[]"),
            of(OfList.class, "[]"),
            of(OfMap.class, "{}"),
            of(OfOptional.class, "null", "'a'", "''"),
            of(OfOptionalInt.class, "null"),
            of(OfOptionalDouble.class, "1"),
            of(OfPoint.class, "{'x':1,'name':'a'}"),
            of(OfPoints.class, "[]"),
            of(OfArray.class, "null"),
            of(OfHidden.class, "null"),
            of(OfDeclared.class, "null"),
            of(OfTree.class, "{'leaf':null}"),
            of(
                Gaps.class,
                "{'all':[null,'a'],'texts':[null]}",
                "{'some':null,'number':null,'name':null,'all':[],'texts':[],'tree':null,'bush':null}"),
            of(JsonValue.class, "1"))
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource
  void fit(Case each) {
    assertThat((Object) test.call("/echo", input(each.json()), each.type()))
        .isInstanceOf(each.type());
  }

  private static Object input(String json) {
    return APP.read(0, "{'v': %s}".formatted(json).replace('\'', '"'));
  }

  @Test
  void theErrorSaysWhereAndWhy() {
    Map<String, String> problems =
        Map.of(
            "[{'x': 1}]",
            "at v[0].name: Missing required creator property 'name' (index 1)",
            "[{'x': 1, 'name': null}]",
            "at v[0].name: null, and neither Optional nor @Nullable",
            "[{'x': 1, 'name': 'a', 'y': 2}]",
            "at v[0].y: Point has no such component",
            "[{'x': 1.5, 'name': 'a'}]",
            "at v[0].x: Cannot coerce Floating-point value (1.5) to `int` value");
    problems.forEach(
        (json, problem) ->
            assertThatThrownBy(() -> test.call("/echo", input(json), OfPoints.class))
                .hasMessageStartingWith(
                    "POST /echo answered 200, which is no OfPoints (" + problem + "): {"));
  }

  @Test
  void anotherRecordOfTheSealedInterface() {
    Object cat = APP.read(1, "{\"type\": \"Cat\", \"lives\": 7}");
    Object dog = APP.read(1, "{\"type\": \"Dog\"}");
    assertThat((Object) test.call("/same", cat, cat.getClass())).isEqualTo(cat);
    assertThat((Object) test.call("/same", dog, cat.getClass().getInterfaces()[0])).isEqualTo(dog);
    assertThatThrownBy(() -> test.call("/same", cat, dog.getClass()))
        .isInstanceOf(UnexpectedAnswerError.class)
        .hasMessageStartingWith("POST /same answered 200, which is no Dog: {");
  }

  @Test
  void typeParametersAreRefused() {
    Object in = input("1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.call("/echo", in, Page.class))
        .withMessage(
            "Page has type parameters, which its class does not tell. Send the request with"
                + " post(...), or read the response as JsonValue.class");
  }
}
