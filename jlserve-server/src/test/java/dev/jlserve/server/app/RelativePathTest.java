package dev.jlserve.server.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Scanner;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePathTest {

  private static final String NAME = "no models/labels.txt";

  @TempDir Path working;
  @TempDir Path source;

  private Optional<String> advice(Throwable thrown) {
    return RelativePath.advice(thrown, working, Optional.of(source));
  }

  private void add(String path) throws IOException {
    Path file = source.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "cat");
  }

  private String cure(String path) {
    return "For a file beside the app, declare Weights.file(\""
        + path
        + "\"), call its download() in downloadWeights(), and open its path()";
  }

  @Test
  void namesTheWorkingFolderAndTheFileBesideTheSource() throws IOException {
    add(NAME);
    assertThat(advice(new NoSuchFileException(NAME)))
        .contains(
            "A relative path begins in the working folder of the app's process, "
                + working
                + "; the file is in "
                + source
                + ". "
                + cure(NAME));
    assertThat(advice(new NoSuchFileException("models/other.txt")))
        .contains(
            "A relative path begins in the working folder of the app's process, "
                + working
                + ". "
                + cure("models/other.txt"));
  }

  @Test
  void everyWayToOpenAFileIsKnown() throws IOException {
    Path relative = Path.of(NAME);
    for (ThrowingCallable opening :
        new ThrowingCallable[] {
          () -> Files.readString(relative),
          () -> Files.size(relative),
          () -> Files.lines(relative).close(),
          () -> new FileInputStream(NAME).close(),
          () -> new FileReader(relative.toFile(), StandardCharsets.UTF_8).close(),
          () -> new RandomAccessFile(NAME, "r").close(),
          () -> new Scanner(relative.toFile(), StandardCharsets.UTF_8).close(),
        }) {
      Throwable thrown = catchThrowable(opening);
      assertThat(advice(thrown).orElse("none")).as("%s", thrown).endsWith(cure(NAME));
      assertThat(advice(new IllegalStateException("no model", thrown))).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Error code - ORT_NO_SUCHFILE - message: Load model from models/m.onnx failed:Load model"
            + " models/m.onnx failed. File doesn't exist",
        "models/m.onnx: No such file or directory",
        "Could not open 'models/m.onnx'",
        "failed to load model: ./models/m.onnx not found",
      })
  void nativeLibrariesSayItInAText(String message) throws IOException {
    add("models/m.onnx");
    assertThat(advice(new Exception(message)).orElse("none"))
        .contains("; the file is in " + source)
        .endsWith(cure("models/m.onnx"));
  }

  @Test
  void hasNoAdviceForOtherCauses() throws IOException {
    assertThat(advice(new NoSuchFileException("/etc/labels.txt"))).isEmpty();
    assertThat(advice(new UncheckedIOException(new IOException("models/a.txt is broken"))))
        .isEmpty();
    assertThat(advice(new IllegalStateException("class com.example.App not found"))).isEmpty();
    assertThat(advice(new IllegalStateException("https://example.org/m.onnx not found"))).isEmpty();
    assertThat(advice(new IllegalStateException("/models/m.onnx not found"))).isEmpty();
    assertThat(advice(new IllegalStateException())).isEmpty();
    Files.writeString(working.resolve("there.txt"), "x");
    assertThat(advice(new NoSuchFileException("there.txt"))).isEmpty();
  }
}
