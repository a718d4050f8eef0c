package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalarsTest {

  private static final CompiledApp<?> PRIMITIVES =
      CompiledApp.echo(
          "record In(boolean z, byte b, short s, int i, long l, float f, double d, char c,"
              + " String t) {}");

  private static final CompiledApp<?> BOXES =
      CompiledApp.echo(
          "record In(Boolean z, Byte b, Short s, Integer i, Long l, Float f, Double d,"
              + " Character c) {}");

  @Test
  void everyPrimitiveComesBack() {
    String body =
        "{\"z\":true,\"b\":-128,\"s\":32767,\"i\":-2147483648,\"l\":9223372036854775807,"
            + "\"f\":0.1,\"d\":1.0E-300,\"c\":\"é\",\"t\":\"tab\\tquote\\\"\"}";
    assertThat(PRIMITIVES.post(body)).isEqualTo(body);
  }

  @Test
  void everyBoxComesBack() {
    String body = "{\"z\":false,\"b\":1,\"s\":2,\"i\":3,\"l\":4,\"f\":5.5,\"d\":6.5,\"c\":\"x\"}";
    assertThat(BOXES.post(body)).isEqualTo(body);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThat(
            PRIMITIVES.post(
                "{\"z\":1,\"b\":128,\"s\":\"2\",\"i\":1.5,\"l\":true,\"f\":null,\"d\":\"x\","
                    + "\"c\":\"ab\"}"))
        .contains("[\"body\",\"z\"]", "bool_type")
        .contains("[\"body\",\"b\"]")
        .contains("[\"body\",\"s\"]", "int_type")
        .contains("[\"body\",\"i\"]", "int_from_float")
        .contains("[\"body\",\"l\"]")
        .contains("[\"body\",\"f\"]", "float_type")
        .contains("[\"body\",\"d\"]")
        .contains("[\"body\",\"c\"]")
        .contains("{\"type\":\"missing\",\"loc\":[\"body\",\"t\"],\"msg\":\"Field required\"");
  }

  @Test
  void nullIsNoValueOfARequiredBox() {
    assertThat(
            BOXES.post(
                "{\"z\":null,\"b\":1,\"s\":2,\"i\":3,\"l\":4,\"f\":5.5,\"d\":6.5,\"c\":\"x\"}"))
        .isEqualTo(
            "{\"detail\":[{\"type\":\"bool_type\",\"loc\":[\"body\",\"z\"],"
                + "\"msg\":\"Input should be a valid boolean\",\"input\":null}]}");
  }
}
