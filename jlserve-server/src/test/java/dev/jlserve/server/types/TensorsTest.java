package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TensorsTest {

  private static final CompiledApp<?> APP =
      CompiledApp.echo(
          """
          record In(boolean[] z, short[] s, int[] i, long[] l, float[] f, double[] d,
              float[][] matrix, int[][][] cube, long @Nullable [] maybe) {}
          """);

  private static String body(String matrix, String cube) {
    return "{\"z\":[true,false],\"s\":[1],\"i\":[2,3],\"l\":[4],\"f\":[0.5,1.5],\"d\":[],"
        + "\"matrix\":"
        + matrix
        + ",\"cube\":"
        + cube
        + ",\"maybe\":null}";
  }

  @Test
  void tensorsOfUpToThreeDimensionsComeBack() {
    String body = body("[[1.0,2.0],[3.0,4.0]]", "[[[1,2],[3,4]],[[5,6],[7,8]]]");
    assertThat(APP.post(body)).isEqualTo(body);
    String empty = body("[]", "[[],[]]");
    assertThat(APP.post(empty)).isEqualTo(empty);
  }

  @Test
  void raggedRowIsNamed() {
    assertThat(Errors.in(APP.post(body("[[1,2],[3,4],[5]]", "[[[1]],[[2],[3]]]"))))
        .containsExactly(
            "[\"body\",\"matrix\",2] ragged_array: Row 2 should have length 2 like the rows before it,"
                + " not 1",
            "[\"body\",\"cube\",1] ragged_array: Row 1 should have length 1 like the rows before it,"
                + " not 2");
    assertThat(Errors.in(APP.post(body("[]", "[[[1,2],[3,4]],[[5],[6]]]"))))
        .containsExactly(
            "[\"body\",\"cube\",1] ragged_array: Row 1 should have rows of length 2 like the rows"
                + " before it, not 1");
  }

  @Test
  void wrongElementLiesAtItsIndices() {
    assertThat(Errors.in(APP.post(body("[[1,\"2\"],[3,4]]", "[[[1.5]]]"))))
        .containsExactly(
            "[\"body\",\"matrix\",0,1] float_type: Input should be a valid number",
            "[\"body\",\"cube\",0,0,0] int_from_float: Input should be a valid integer, got a"
                + " number with a fractional part");
    assertThat(Errors.in(APP.post(body("[1,[2]]", "{}")))).hasSize(2);
  }
}
