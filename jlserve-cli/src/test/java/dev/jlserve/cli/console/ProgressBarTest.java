package dev.jlserve.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {

  @Test
  void drawsOneLineAndWipesIt() {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    try (Progress progress = bar(terminal, 80)) {
      progress.update("model.onnx", 11_500_000, 23_000_000);
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r\033[KDownloading [###############               ] 50 % of 23.0 MB model.onnx"
                + "\r\033[K");
  }

  private static Progress bar(ByteArrayOutputStream terminal, int columns) {
    return new ProgressBar(
        "Downloading", new PrintStream(terminal, true, StandardCharsets.UTF_8), () -> columns);
  }

  @ParameterizedTest
  @CsvSource({
    "160, Downloading [###############               ] 50 % of 23.0 MB a-model-with-a-name.onnx",
    "60, Downloading 50 % of 23.0 MB a-model-with-a-name.onnx",
    "66, Downloading [#####     ] 50 % of 23.0 MB a-model-with-a-name.onnx",
    "50, Downloading 50 % of 23.0 MB a-model-with-a-name.o",
    "20, Downloading 50 % of",
  })
  void aLineFitsTheTerminal(int columns, String expected) {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    bar(terminal, columns).update("a-model-with-a-name.onnx", 11_500_000, 23_000_000);
    String line = terminal.toString(StandardCharsets.UTF_8).replace("\r\033[K", "");
    assertThat(line).isEqualTo(expected).hasSizeLessThan(columns);
  }
}
