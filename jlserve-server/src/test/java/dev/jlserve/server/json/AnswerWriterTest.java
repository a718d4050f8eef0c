package dev.jlserve.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.spi.UnwritableValueException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What answers look like, and where what cannot be written is said to be. */
class AnswerWriterTest {

  private static String write(Consumer<AnswerWriter> values) {
    try (AnswerWriter out = new AnswerWriter()) {
      values.accept(out);
      return new String(out.toBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void writesEveryKind() {
    String json =
        write(
            out -> {
              out.beginObject();
              out.name("s");
              out.write("é😀\"\\\n\u0001");
              out.name("c");
              out.write('x');
              out.name("t");
              out.write(true);
              out.name("i");
              out.write(-1);
              out.name("l");
              out.write(9007199254740993L);
              out.name("f");
              out.write(0.1f);
              out.name("d");
              out.write(1e22);
              out.name("n");
              out.writeNull();
              out.name("a");
              out.beginArray();
              out.write(new boolean[] {true});
              out.write(new short[] {1, 2});
              out.write(new int[] {});
              out.write(new long[] {3});
              out.write(new float[] {0.1f, 3.4028235e38f});
              out.write(new double[] {-0.0, 4.9e-324});
              out.endArray();
              out.endObject();
            });
    assertThat(json)
        .isEqualTo(
            "{\"s\":\"é😀\\\"\\\\\\n\\u0001\",\"c\":\"x\",\"t\":true,\"i\":-1,\"l\":9007199254740993,"
                + "\"f\":0.1,\"d\":1.0E22,\"n\":null,"
                + "\"a\":[[true],[1,2],[],[3],[0.1,3.4028235E38],[-0.0,4.9E-324]]}");
  }

  @Test
  void numbersReadBack() {
    Random random = new Random(11);
    double[] values =
        random.longs(5000).mapToDouble(Double::longBitsToDouble).filter(Double::isFinite).toArray();
    String json = write(out -> out.write(values));
    try (BodyReader in = BodyReader.open(json.getBytes(StandardCharsets.UTF_8))) {
      assertThat(in.readDoubles()).containsExactly(values);
    }
  }

  @Test
  void longAnswersAreWhole() {
    String text = "ü".repeat(100_000);
    assertThat(write(out -> out.write(text))).isEqualTo('"' + text + '"');
  }

  @Test
  void namesThePlaceOfWhatCannotBeWritten() {
    assertThatThrownBy(
            () ->
                write(
                    out -> {
                      out.beginObject();
                      out.name("vectors");
                      out.beginArray();
                      out.write(new float[] {1});
                      out.write(new float[] {1, 2, Float.NaN});
                    }))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage("component 'vectors[1][2]' of the answer is NaN, for which JSON has no number");
    assertThatThrownBy(
            () ->
                write(
                    out -> {
                      out.beginArray();
                      out.write(new double[] {0.5, Double.POSITIVE_INFINITY, 1});
                    }))
        .hasMessage("component '[0][1]' of the answer is Infinity, for which JSON has no number");
    assertThatThrownBy(
            () ->
                write(
                    out -> {
                      out.beginObject();
                      out.name("a");
                      out.beginArray();
                      out.beginObject();
                      out.name("score");
                      out.write(Double.NEGATIVE_INFINITY);
                    }))
        .hasMessage(
            "component 'a[0].score' of the answer is -Infinity, for which JSON has no number");
    assertThatThrownBy(
            () ->
                write(
                    out -> {
                      out.beginObject();
                      out.name("list");
                      out.beginArray();
                      out.write("x");
                      out.write(out.required((String) null));
                    }))
        .hasMessage(
            "component 'list[1]' of the answer is null; a component that may be null is an Optional"
                + " or @Nullable");
    assertThatThrownBy(() -> write(out -> out.required(null)))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage("the endpoint returned null; return a record, or throw an HttpStatusException");
  }

  @Test
  void textsThatUtf8CannotHoldAreRefused() {
    for (String half :
        java.util.List.of("\uD83D", "a\uD83D", "\uDE00b", "\uDE00\uD83D", "\uD83Dx")) {
      assertThatThrownBy(
              () ->
                  write(
                      out -> {
                        out.beginObject();
                        out.name("text");
                        out.write(half);
                      }))
          .isInstanceOf(UnwritableValueException.class)
          .hasMessageContaining("text")
          .hasMessageEndingWith("holds half of a surrogate pair, for which UTF-8 has no bytes");
      assertThatThrownBy(
              () ->
                  write(
                      out -> {
                        out.beginObject();
                        out.name(half);
                      }))
          .isInstanceOf(UnwritableValueException.class)
          .hasMessageEndingWith("holds half of a surrogate pair, for which UTF-8 has no bytes");
    }
    assertThatThrownBy(() -> write(out -> out.write('\uD83D')))
        .isInstanceOf(UnwritableValueException.class);
  }
}
