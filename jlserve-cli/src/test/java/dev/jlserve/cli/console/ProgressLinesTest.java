package dev.jlserve.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLinesTest {

  private final RecordedConsole console = new RecordedConsole();

  @Test
  void aLargeFileHasOneLine() {
    try (Progress progress = new ProgressLines("Downloading", console)) {
      progress.update("a.pom", 1_000, 1_000);
      for (long bytes = 0; bytes <= 23_000_000; bytes += 1_000_000) {
        progress.update("model.onnx", bytes, 23_000_000);
        progress.update("stream", bytes, -1);
      }
    }
    assertThat(console.err()).containsExactly("Downloading: model.onnx, 23.0 MB");
  }
}
