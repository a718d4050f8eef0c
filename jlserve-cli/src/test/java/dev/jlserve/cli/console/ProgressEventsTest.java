package dev.jlserve.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressEventsTest {

  private final RecordedConsole console = new RecordedConsole();

  @Test
  void aLargeFileGetsALinePerTenth() {
    try (Progress progress = console.progress("Downloading")) {
      progress.update("model.onnx", 0, 23_000_000);
      progress.update("model.onnx", 2_300_000, 23_000_000);
      progress.update("model.onnx", 2_400_000, 23_000_000);
      progress.update("model.onnx", 23_000_000, 23_000_000);
    }
    assertThat(console.err())
        .containsExactly(
            "Downloading: model.onnx 10 % of 23.0 MB", "Downloading: model.onnx 100 % of 23.0 MB");
  }

  @Test
  void smallFilesAndUnknownSizesStaySilentForAWhile() {
    try (Progress progress = console.progress("Downloading")) {
      progress.update("a.pom", 1_000, 1_000);
      progress.update("stream", 50_000_000, -1);
    }
    assertThat(console.err()).isEmpty();
  }
}
