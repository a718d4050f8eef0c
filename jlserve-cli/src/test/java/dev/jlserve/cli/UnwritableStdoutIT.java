package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands whose stdout is a full disk, closed, or a pipe that nobody reads. */
class UnwritableStdoutIT {

  private static final File FULL = new File("/dev/full");
  private static final String NO_SPACE = "Error: stdout cannot be written: No space left on device";

  @TempDir private Path folder;

  private ProcessBuilder jlserve(String... words) {
    return CliJar.command(
        folder, Map.of("JLSERVE_CACHE_DIR", folder.toString(), "LC_ALL", "C.UTF-8"), words);
  }

  private record Ended(int code, List<String> err) {}

  private static Ended ended(Process process) throws Exception {
    List<String> err = process.errorReader().lines().toList();
    return new Ended(process.waitFor(), err);
  }

  @Test
  void aFullDiskIsAnError() throws Exception {
    for (ProcessBuilder command :
        List.of(jlserve("cache"), jlserve("cache", "--json"), jlserve("help"))) {
      assertThat(ended(command.redirectOutput(FULL).start()))
          .as(String.join(" ", command.command()))
          .isEqualTo(new Ended(1, List.of(NO_SPACE)));
    }
    Ended wrong = ended(jlserve("check", "--json").redirectOutput(FULL).start());
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).hasSize(2).contains(NO_SPACE);
  }

  @Test
  void aClosedStdoutIsAnError() throws Exception {
    ProcessBuilder closed = jlserve("cache");
    List<String> shell = List.of("sh", "-c", "exec \"$@\" >&-", "sh");
    closed.command(Stream.of(shell, closed.command()).flatMap(List::stream).toList());
    Ended ended = ended(closed.start());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).singleElement().asString().startsWith("Error: stdout cannot be ");
  }

  @Test
  void aReaderThatHasGoneIsNone() throws Exception {
    Process process = jlserve("cache").start();
    process.getInputStream().close();
    assertThat(ended(process)).isEqualTo(new Ended(0, List.of()));
  }
}
