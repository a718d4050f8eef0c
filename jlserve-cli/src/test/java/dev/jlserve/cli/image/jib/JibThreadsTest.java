package dev.jlserve.cli.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JibThreadsTest {

  @TempDir Path folder;

  @Test
  void aSignalRemovesFoldersThatAreBeingFilled() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FillingStep.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try {
      while (!hasFiles()) {
        assertThat(process.isAlive()).as("it ends too early").isTrue();
      }

      process.destroy();

      assertThat(process.waitFor()).isEqualTo(143);
      assertThat(folder).isEmptyDirectory();
    } finally {
      process.destroyForcibly();
    }
  }

  private boolean hasFiles() throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.anyMatch(path -> path.endsWith("layer9"));
    }
  }
}
