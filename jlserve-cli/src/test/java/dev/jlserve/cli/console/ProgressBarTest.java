package dev.jlserve.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  @Test
  void drawsOneLineAndWipesIt() {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    try (Progress progress =
        new ProgressBar("Downloading", new PrintStream(terminal, true, StandardCharsets.UTF_8))) {
      progress.update("model.onnx", 11_500_000, 23_000_000);
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r\033[KDownloading [###############               ] 50 % of 23.0 MB model.onnx"
                + "\r\033[K");
  }
}
