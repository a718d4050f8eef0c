package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jlserve.spi.UnwritableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of any form, as a tree and as values of the JDK. */
class FreeFormTest {

  private static final CompiledApp<?> TREE = CompiledApp.echo("record In(JsonValue v) {}");
  private static final CompiledApp<?> PLAIN =
      CompiledApp.echo("record In(Map<String, Object> m) {}");
  private static final CompiledApp<?> EVERYWHERE =
      CompiledApp.echo(
          """
          sealed interface Part {}
          record Tool(String name, JsonValue arguments) implements Part {}
          record Box<T>(T content) {}
          record In(List<JsonValue> list, Set<JsonValue> set, JsonValue[] array,
              Map<String, JsonValue> map, Optional<JsonValue> maybe, @Nullable JsonValue none,
              Box<JsonValue> box, Box<Map<String, Object>> plainBox,
              List<Map<String, Object>> plains, Optional<Map<String, Object>> maybePlain,
              Part part,
              @DefaultValue("{\\"a\\": [1.50, \\"\\\\u00e9$T\\", true, null, {}]}")
              JsonValue preset) {}
          """);
  private static final CompiledApp<?> LIMITED =
      CompiledApp.echo(
          "record In(@NotNull JsonValue v, @NotEmpty @Size(max = 2) Map<String, Object> m) {}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1.50",
        "1E+400",
        "123456789012345678901234567890",
        "1E-4000",
        "\"\"",
        "\"a\\u0000\\\"é\"",
        "[]",
        "{}",
        "[null,[1,{\"b\":2,\"a\":[]}],\"x\"]",
        "{\"z\":null,\"a\":{\"type\":\"x\",\"v\":[false]}}"
      })
  void aTreeComesBackAsItWas(String value) {
    assertThat(TREE.post("{\"v\":" + value + "}")).isEqualTo("{\"v\":" + value + "}");
    assertThat(TREE.post("{\"v\": [ " + value + " ] }")).isEqualTo("{\"v\":[" + value + "]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "0",
        "9223372036854775807",
        "-9223372036854775809",
        "1.5",
        "-0.0",
        "1.0E300",
        "\"a\\u0000é\"",
        "[]",
        "{}",
        "[null,[1,{\"b\":2,\"a\":[]}],\"x\"]"
      })
  void valuesOfTheJdkComeBackAsTheyWere(String value) {
    assertThat(PLAIN.post("{\"m\":{\"k\":" + value + "}}"))
        .isEqualTo("{\"m\":{\"k\":" + value + "}}");
  }

  @Test
  void numbersBecomeLongsBigIntegersAndDoubles() {
    CompiledApp<?> app =
        CompiledApp.of(
            "@JLServeApp",
            """
            record In(Map<String, Object> m) {}
            record Out(List<String> types) {}
            @Endpoint public Out types(In in) {
              List<String> types = new ArrayList<>();
              in.m().values().forEach(each -> types.add(each.getClass().getSimpleName()));
              return new Out(types);
            }
            """);
    assertThat(
            app.post(
                "{\"m\":{\"a\":1,\"b\":2147483648,\"c\":9223372036854775808,\"d\":1.0,\"e\":1e2,"
                    + "\"f\":\"s\",\"g\":true,\"h\":[],\"i\":{}}}"))
        .isEqualTo(
            "{\"types\":[\"Long\",\"Long\",\"BigInteger\",\"Double\",\"Double\",\"String\","
                + "\"Boolean\",\"ArrayList\",\"LinkedHashMap\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {}                      ¦ ["body","v"] missing: Field required
          {"v":[1,{"a":1e999999999}]} ¦ ["body","v",1,"a"] decimal_parsing: Input should be a valid decimal, with an exponent within 4300
          {"v":{"a":["\\ud800"]}} ¦ ["body","v","a",0] string_unicode: Input should be a valid string, half of a surrogate pair is none
          """)
  void mistakesInATreeAreToldWhereTheyAre(String body, String error) {
    assertThat(Errors.in(TREE.post(body))).containsExactly(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {}                         ¦ ["body","m"] missing: Field required
          {"m":null}                 ¦ ["body","m"] dict_type: Input should be a valid dictionary
          {"m":[]}                   ¦ ["body","m"] dict_type: Input should be a valid dictionary
          {"m":{"a":[1e999999999]}}  ¦ ["body","m","a",0] finite_number: Input should be a finite number
          {"m":{"a":{"b":"\\udc00"}}} ¦ ["body","m","a","b"] string_unicode: Input should be a valid string, half of a surrogate pair is none
          """)
  void mistakesInAMapAreToldWhereTheyAre(String body, String error) {
    assertThat(Errors.in(PLAIN.post(body))).containsExactly(error);
  }

  @Test
  void itMayStandWhereverATypeMay() {
    String body =
        "{\"list\":[1,null],\"set\":[{\"a\":1},{\"a\":2}],\"array\":[[]],\"map\":{\"k\":null},"
            + "\"maybe\":{\"x\":1},\"none\":[true],\"box\":{\"content\":null},"
            + "\"plainBox\":{\"content\":{\"a\":null}},\"plains\":[{\"b\":[1.5]}],"
            + "\"maybePlain\":{\"c\":\"d\"},"
            + "\"part\":{\"type\":\"Tool\",\"name\":\"t\",\"arguments\":{\"type\":\"Tool\"}},"
            + "\"preset\":null}";
    assertThat(EVERYWHERE.post(body)).isEqualTo(body);
  }

  @Test
  void aDefaultIsJson() {
    String rest =
        "\"list\":[],\"set\":[],\"array\":[],\"map\":{},\"maybe\":null,\"none\":null,"
            + "\"box\":{\"content\":1},\"plainBox\":{\"content\":{}},\"plains\":[],"
            + "\"maybePlain\":null,"
            + "\"part\":{\"type\":\"Tool\",\"name\":\"t\",\"arguments\":[]}";
    assertThat(EVERYWHERE.post("{" + rest + "}"))
        .isEqualTo("{" + rest + ",\"preset\":{\"a\":[1.50,\"é$T\",true,null,{}]}}");
  }

  @Test
  void constraintsOfAMapCountItsMembers() {
    assertThat(Errors.in(LIMITED.post("{\"v\":null,\"m\":{}}")))
        .containsExactly(
            "[\"body\",\"m\"] too_short: Dictionary should have at least 1 item after validation, not 0");
    assertThat(Errors.in(LIMITED.post("{\"v\":null,\"m\":{\"a\":1,\"b\":2,\"c\":3}}")))
        .containsExactly(
            "[\"body\",\"m\"] too_long: Dictionary should have at most 2 items after validation, not 3");
    assertThat(LIMITED.post("{\"v\":null,\"m\":{\"a\":null}}"))
        .isEqualTo("{\"v\":null,\"m\":{\"a\":null}}");
  }

  @Test
  void samplesAreTaken() {
    assertThat(TREE.postSample()).isEqualTo("{\"v\":{}}");
    assertThat(PLAIN.postSample()).isEqualTo("{\"m\":{}}");
    assertThat(LIMITED.postSample()).isEqualTo("{\"v\":{},\"m\":{\"key0\":\"string\"}}");
    assertThat(EVERYWHERE.postSample()).startsWith("{\"list\":[]");
  }

  private static final CompiledApp<?> WRITER =
      CompiledApp.of(
          "@JLServeApp",
          """
          record In(int fault) {}
          record Out(@Nullable JsonValue tree, @Nullable Map<String, Object> plain) {}
          @Endpoint public Out answer(In in) {
            return switch (in.fault()) {
              case 1 -> new Out(null, Map.of("a", List.of(0, Double.NaN)));
              case 2 -> new Out(null, Map.of("a", new Date(0)));
              case 3 -> new Out(null, Map.of("a", Map.of(7, 8)));
              case 4 -> {
                Map<String, Object> endless = new HashMap<>();
                endless.put("self", endless);
                yield new Out(null, endless);
              }
              case 5 -> {
                JsonValue deep = JsonValue.NULL;
                for (int i = 0; i < 10_000; i++) {
                  deep = JsonValue.array(deep);
                }
                yield new Out(deep, null);
              }
              case 6 -> new Out(null, Collections.singletonMap(null, 1));
              case 7 -> new Out(null, Map.of("a", new float[] {1}));
              default -> {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("int", 1);
                all.put("short", (short) 2);
                all.put("byte", (byte) 3);
                all.put("float", 0.1f);
                all.put("long", 4L);
                all.put("huge", new BigInteger("99999999999999999999"));
                all.put("exact", new BigDecimal("1.50"));
                all.put("set", new TreeSet<>(List.of("b", "a")));
                all.put("null", null);
                all.put("tree", JsonValue.object(Map.entry("a", JsonValue.of(0.5))));
                yield new Out(JsonValue.of(new BigDecimal("1e999999999")), all);
              }
            };
          }
          """);

  @Test
  void whatJavaHasForJsonIsWritten() {
    assertThat(WRITER.post("{\"fault\":0}"))
        .isEqualTo(
            "{\"tree\":1E+999999999,\"plain\":{\"int\":1,\"short\":2,\"byte\":3,\"float\":0.1,"
                + "\"long\":4,\"huge\":99999999999999999999,\"exact\":1.50,\"set\":[\"a\",\"b\"],"
                + "\"null\":null,\"tree\":{\"a\":0.5}}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          1 ¦ component 'plain.a[1]' of the answer is NaN
          2 ¦ component 'plain.a' of the answer is of class java.util.Date
          3 ¦ component 'plain.a' of the answer is a Map with the key 7
          4 ¦ is more than 64 levels deep
          5 ¦ component 'tree[0][0]
          6 ¦ a key of component 'plain' of the answer is null
          7 ¦ component 'plain.a' of the answer is of class [F
          """)
  void whatJsonDoesNotHaveIsRefusedAndNamed(int fault, String message) {
    assertThatExceptionOfType(UnwritableValueException.class)
        .isThrownBy(() -> WRITER.post("{\"fault\":" + fault + "}"))
        .withMessageContaining(message);
  }
}
