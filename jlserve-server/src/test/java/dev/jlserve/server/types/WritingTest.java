package dev.jlserve.server.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jlserve.spi.UnwritableValueException;
import java.util.ConcurrentModificationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an endpoint must not return. */
class WritingTest {

  private static final CompiledApp<?> APP =
      CompiledApp.of(
          "@JLServeApp",
          """
          enum Color { RED }
          record In(int fault) {}
          record Inner(String text) {}
          record Out(String text, Integer number, double fraction, float[] vector, float[][] matrix,
              Inner inner, List<Inner> list, Map<String, Color> map, Optional<String> optional,
              Color color, Inner[] array) {}
          @Endpoint public Out answer(In in) {
            int f = in.fault();
            return new Out(
                f == 1 ? null : "t",
                f == 2 ? null : 1,
                f == 3 ? Double.NaN : 0.5,
                f == 4 ? null : f == 5 ? new float[] {1, Float.POSITIVE_INFINITY} : new float[] {1},
                f == 6 ? new float[][] {{1}, null} : new float[][] {{1}},
                f == 7 ? null : new Inner(f == 8 ? null : "i"),
                f == 9 ? Collections.singletonList(null) : List.of(new Inner(f == 10 ? null : "l")),
                f == 11 ? Collections.singletonMap(null, Color.RED)
                    : Collections.singletonMap("k", f == 12 ? null : Color.RED),
                f == 13 ? null : Optional.empty(),
                f == 14 ? null : Color.RED,
                f == 15 ? new Inner[1] : new Inner[0]);
          }
          @Endpoint public Out nothing(In in) { return null; }
          """);

  /** The list changes when its first element is read, as another thread may change it. */
  private static final CompiledApp<?> CHANGING =
      CompiledApp.of(
          "@JLServeApp",
          """
          record In(int fault) {}
          static List<Text> texts;
          record Text(String text) {
            public String text() {
              texts.add(new Text("more"));
              return text;
            }
          }
          record Row(List<Text> texts) {}
          record Out(List<Row> rows) {}
          @Endpoint public Out answer(In in) {
            texts = new ArrayList<>(List.of(new Text("a"), new Text("b")));
            return new Out(List.of(new Row(texts)));
          }
          """);

  @Test
  void soundAnswerIsWritten() {
    assertThat(APP.post("{\"fault\":0}"))
        .isEqualTo(
            "{\"text\":\"t\",\"number\":1,\"fraction\":0.5,\"vector\":[1.0],\"matrix\":[[1.0]],"
                + "\"inner\":{\"text\":\"i\"},\"list\":[{\"text\":\"l\"}],\"map\":{\"k\":\"RED\"},"
                + "\"optional\":null,\"color\":\"RED\",\"array\":[]}");
  }

  @Test
  void aListThatIsChangedWhileItIsWrittenIsNamed() {
    assertThatExceptionOfType(UnwritableValueException.class)
        .isThrownBy(() -> CHANGING.post("{\"fault\":1}"))
        .withMessage(
            "component 'rows[0].texts' of the answer is changed by another thread while it is"
                + " written; return a copy")
        .withCauseInstanceOf(ConcurrentModificationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1, text", "2, number", "3, fraction", "4, vector", "5, vector", "6, matrix", "7, inner",
    "8, text", "9, list", "10, text", "11, map", "12, map", "13, optional", "14, color",
    "15, array"
  })
  void faultIsRefusedAndNamed(int fault, String component) {
    assertThatExceptionOfType(UnwritableValueException.class)
        .isThrownBy(() -> APP.post("{\"fault\":" + fault + "}"))
        .withMessageContaining(component);
  }

  @Test
  void endpointMustReturnARecord() {
    assertThatExceptionOfType(UnwritableValueException.class)
        .isThrownBy(() -> APP.post(1, "{\"fault\":0}"));
  }
}
