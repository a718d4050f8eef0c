package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedTest {

  private static final String SHAPES =
      """
      /** A shape. */
      public sealed interface Shape permits Circle, Flat, Group {}
      sealed interface Flat extends Shape permits Square, Nothing {}
      record Circle(@Positive double radius, Optional<String> name) implements Shape {}
      @JsonTypeName("box") record Square(int side) implements Flat {}
      record Nothing() implements Flat {}
      record Group(List<Shape> members) implements Shape {}
      record In(@Nullable Shape shape, List<Shape> list, Map<String, Flat> map,
          Optional<Circle> plain) {}
      """;

  private static final CompiledApp<?> APP = CompiledApp.echo(SHAPES);
  private static final CompiledApp<?> STRICT =
      CompiledApp.of(
          "@JLServeApp(unknownFields = UnknownFields.REJECT)",
          SHAPES + "@Endpoint public In echo(In in) { return in; }");

  private static String shape(String shape) {
    return "{\"shape\":" + shape + ",\"list\":[],\"map\":{}}";
  }

  @Test
  void theDiscriminatorIsWrittenFirst() {
    String body =
        "{\"shape\":{\"type\":\"Circle\",\"radius\":1.0,\"name\":null},"
            + "\"list\":[{\"type\":\"box\",\"side\":2},{\"type\":\"Nothing\"},"
            + "{\"type\":\"Group\",\"members\":[{\"type\":\"Group\",\"members\":[]}]}],"
            + "\"map\":{\"a\":{\"type\":\"box\",\"side\":3}},"
            + "\"plain\":{\"radius\":4.0,\"name\":null}}";
    assertThat(APP.post(body)).isEqualTo(body);
    assertThat(STRICT.post(body)).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {"radius":1,"type":"Circle"}
          {"radius":1,"name":"type","type":"Circle"}
          {"name":null , "type" : "Circ\\u006ce" , "radius":1}
          { "type" :\t"Circle","radius":1}
          {"\\u0074ype":"Circle","radius":1}
          """)
  void theDiscriminatorMayStandAnywhere(String shape) {
    assertThat(STRICT.post(shape(shape))).startsWith("{\"shape\":{\"type\":\"Circle\",");
  }

  @Test
  void eachObjectHasItsOwn() {
    assertThat(
            APP.post(
                shape(
                    "{\"members\":[{\"side\":1,\"type\":\"box\"},{\"members\":[{\"type\":\"Nothing\"},"
                        + "{\"side\":2,\"type\":\"box\"}],\"type\":\"Group\"},{\"side\":3,\"x\":{\"type\":\"Circle\"},"
                        + "\"type\":\"box\"}],\"type\":\"Group\"}")))
        .startsWith(
            "{\"shape\":{\"type\":\"Group\",\"members\":[{\"type\":\"box\",\"side\":1},"
                + "{\"type\":\"Group\",\"members\":[{\"type\":\"Nothing\"},{\"type\":\"box\",\"side\":2}]},"
                + "{\"type\":\"box\",\"side\":3}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          {"radius":1}                 ¦ ["body","shape"] union_tag_not_found: Unable to extract tag using discriminator 'type'
          {"type":1,"radius":1}        ¦ ["body","shape"] union_tag_not_found: Unable to extract tag using discriminator 'type'
          {"in":{"type":"Circle"}}     ¦ ["body","shape"] union_tag_not_found: Unable to extract tag using discriminator 'type'
          {"type":"Square","side":1}   ¦ ["body","shape"] union_tag_invalid: Input tag 'Square' found using 'type' does not match any of the expected tags: 'Circle', 'Group', 'Nothing', 'box'
          {"type":"Flat"}              ¦ ["body","shape"] union_tag_invalid: Input tag 'Flat' found using 'type' does not match any of the expected tags: 'Circle', 'Group', 'Nothing', 'box'
          "Circle"                     ¦ ["body","shape"] model_attributes_type: Input should be a valid dictionary or object to extract fields from
          {"type":"Circle","radius":0} ¦ ["body","shape","radius"] greater_than: Input should be greater than 0
          {"type":"box"}               ¦ ["body","shape","side"] missing: Field required
          {"members":[{}],"type":"Group"} ¦ ["body","shape","members",0] union_tag_not_found: Unable to extract tag using discriminator 'type'
          """)
  void errorsAreToldAtTheObject(String shape, String error) {
    assertThat(Errors.in(APP.post(shape(shape)))).containsExactly(error);
  }

  @Test
  void otherFieldsAreRefusedWhereTheAppSaysSo() {
    assertThat(Errors.in(STRICT.post(shape("{\"type\":\"Nothing\",\"kind\":1}"))))
        .containsExactly(
            "[\"body\",\"shape\",\"kind\"] extra_forbidden: Extra inputs are not permitted");
    assertThat(
            Errors.in(
                STRICT.post(
                    "{\"list\":[],\"map\":{},\"plain\":{\"type\":\"Circle\",\"radius\":1}}")))
        .containsExactly(
            "[\"body\",\"plain\",\"type\"] extra_forbidden: Extra inputs are not permitted");
  }

  @Test
  void theContextHasTagAndDiscriminator() {
    assertThat(APP.post(shape("{\"type\":\"x\"}")))
        .isEqualTo(
            "{\"detail\":[{\"type\":\"union_tag_invalid\",\"loc\":[\"body\",\"shape\"],"
                + "\"msg\":\"Input tag 'x' found using 'type' does not match any of the expected"
                + " tags: 'Circle', 'Group', 'Nothing', 'box'\",\"input\":{\"type\":\"x\"},"
                + "\"ctx\":{\"discriminator\":\"'type'\",\"tag\":\"x\",\"expected_tags\":"
                + "\"'Circle', 'Group', 'Nothing', 'box'\"}}]}");
  }

  @Test
  void largeBodiesAreScannedOnce() {
    String inner = "{\"side\":1,\"type\":\"box\"}";
    String many = (inner + ",").repeat(20_000) + inner;
    String group = "{\"members\":[" + many + "],\"type\":\"Group\"}";
    for (int i = 0; i < 20; i++) {
      group = "{\"members\":[" + group + "],\"type\":\"Group\"}";
    }
    assertThat(APP.post(shape(group))).contains("{\"type\":\"box\",\"side\":1}");
  }

  @Test
  void jacksonsAnnotationsNamePropertyAndTags() throws IOException {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes({@JsonSubTypes.Type(value = A.class, name = "a"),
                @JsonSubTypes.Type(B.class)})
            sealed interface Either {}
            record A(String text) implements Either {}
            @JsonTypeName("b") record B(String text) implements Either {}
            record In(Either either) {}
            """);
    String body = "{\"either\":{\"kind\":\"b\",\"text\":\"x\"}}";
    assertThat(app.post(body)).isEqualTo(body);
    assertThat(app.sample()).isEqualTo("{\"either\":{\"kind\":\"a\",\"text\":\"string\"}}");
    assertThat(openApi(app))
        .contains(
            """
            "discriminator": {
                      "propertyName": "kind",
                      "mapping": {
                        "a": "#/components/schemas/EitherA",
                        "b": "#/components/schemas/EitherB"
                      }
                    }""")
        .doesNotContain("\"A\": {");
  }

  @Test
  void anInterfaceInsideAnotherHasItsAnnotations() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
            @JsonSubTypes(@JsonSubTypes.Type(value = Box.class, name = "box"))
            sealed interface Shape {}
            sealed interface Polygon extends Shape {}
            record Circle() implements Shape {}
            record Box() implements Polygon {}
            record In(Shape shape, Polygon polygon) {}
            """);
    String body = "{\"shape\":{\"kind\":\"box\"},\"polygon\":{\"kind\":\"box\"}}";
    assertThat(app.post(body)).isEqualTo(body);
    assertThat(
            Errors.in(
                app.post("{\"shape\":{\"kind\":\"Circle\"},\"polygon\":{\"kind\":\"Circle\"}}")))
        .containsExactly(
            "[\"body\",\"polygon\"] union_tag_invalid: Input tag 'Circle' found using 'kind' does"
                + " not match any of the expected tags: 'box'");
  }

  @Test
  void theSchemaIsOneOfItsRecords() throws IOException {
    assertThat(openApi(APP))
        .contains("\"description\": \"A shape.\"", "\"oneOf\"", "\"Circle\": {", "\"ShapeCircle\"");
  }

  @Test
  void samplesAreTaken() {
    CompiledApp<?> app =
        CompiledApp.echo(
            """
            sealed interface Expr {}
            record Add(Expr left, Expr right) implements Expr {}
            record Num(int value) implements Expr {}
            record In(Expr expr) {}
            """);
    assertThat(Errors.in(app.postSample())).isEmpty();
    assertThat(app.sample()).contains("\"type\":\"Num\"");
  }

  private static String openApi(CompiledApp<?> app) throws IOException {
    return app.openapi();
  }
}
