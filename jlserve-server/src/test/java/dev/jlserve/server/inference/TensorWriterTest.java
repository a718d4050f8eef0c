package dev.jlserve.server.inference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.spi.Datatype;
import dev.jlserve.spi.TensorInfo;
import dev.jlserve.spi.UnwritableValueException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorWriterTest {

  private final TensorWriter out =
      new TensorWriter(List.of(new TensorInfo("scores", Datatype.FP32, 1)));

  @Test
  void noRecordIsSaidToBeNoneAlsoAfterAnother() {
    assertThatThrownBy(() -> out.required(null))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage("the endpoint returned null; return a record, or throw an HttpStatusException");

    out.beginObject();
    out.name("scores");
    out.write(new float[] {1});
    out.endObject();
    assertThatThrownBy(() -> out.required(null)).hasMessageStartingWith("the endpoint returned");
  }

  @Test
  void aComponentThatIsNullIsNamed() {
    out.beginObject();
    out.name("scores");
    assertThatThrownBy(() -> out.write((float[]) null))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage(
            "component 'scores' of the answer is null; a component that may be null is an Optional"
                + " or @Nullable");
  }
}
