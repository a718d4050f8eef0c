package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress of a build on a terminal, which {@code script} of util-linux makes, and elsewhere. */
class TerminalIT {

  private static final int NARROW = 40;
  private static final String WIPE = "\r\033[K";

  @TempDir private Path temporary;

  @BeforeEach
  void folders() throws Exception {
    for (String each : List.of("a", "b", "c", "d")) {
      Files.createDirectory(temporary.resolve(each));
    }
  }

  @Test
  void aNarrowTerminalHasNoLineThatWraps() throws Exception {
    String shown = output("d", true, NARROW);
    assertThat(shown).contains(" % of 0.4 MB");
    assertThat(shown.split("\r", -1))
        .filteredOn(line -> line.startsWith("\033[KDownloading"))
        .isNotEmpty()
        .allMatch(line -> line.length() < "\033[K".length() + NARROW);
  }

  private String output(String folder, boolean terminal, int columns, String... options)
      throws Exception {
    try (Origin origin = new Origin(new Random(5))) {
      StoredApp app = new StoredApp(temporary.resolve(folder), origin);
      ProcessBuilder build = app.build();
      build.environment().remove("CI");
      build.environment().put("TERM", "xterm");
      build.command().addAll(List.of(options));
      if (terminal) {
        String line =
            build.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        build.command("script", "-qec", "stty cols " + columns + "; " + line, "/dev/null");
      }
      assertThat(build.start().waitFor()).as(Files.readString(app.log())).isZero();
      return Files.readString(app.log());
    }
  }

  @Test
  void aTerminalShowsABarAndIsWiped() throws Exception {
    assertThat(output("a", true, 80))
        .contains(WIPE + "Downloading [")
        .contains(" % of 0.4 MB")
        .contains(WIPE + "Resolved 1 requirement to 1 jar (");
  }

  @Test
  void elsewhereThereAreLinesOnly() throws Exception {
    assertThat(output("b", false, 80)).contains("✓ Build complete!").doesNotContain("\r", "\033");
  }

  @Test
  void quietIsQuietOnATerminalToo() throws Exception {
    assertThat(output("c", true, 80, "--quiet")).isEmpty();
  }
}
