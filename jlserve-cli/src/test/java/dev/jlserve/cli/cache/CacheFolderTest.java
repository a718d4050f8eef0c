package dev.jlserve.cli.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheFolderTest {

  @TempDir Path folder;

  @Test
  void saysWhatToRunWhereItIsUnsetOrEmpty() {
    for (Map<String, String> environment :
        java.util.List.of(
            Map.<String, String>of(),
            Map.of("JLSERVE_CACHE_DIR", ""),
            Map.of("JLSERVE_CACHE_DIR", " \r\n"))) {
      CliException e = catchThrowableOfType(CliException.class, () -> CacheFolder.of(environment));
      assertThat(e).hasMessageStartingWith("JLSERVE_CACHE_DIR environment variable must be set. ");
      assertThat(e.commands()).anyMatch(c -> c.startsWith("export JLSERVE_CACHE_DIR="));
      assertThat(e.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void takesNoLineBreakOrSpaceForPartOfTheName() {
    for (String end : java.util.List.of("\r", " ", "\t\r\n")) {
      CacheFolder cache = CacheFolder.of(Map.of("JLSERVE_CACHE_DIR", " " + folder + end));

      assertThat(cache.named()).isEqualTo(folder);
    }
  }

  @Test
  void isWritableWhoeverRemovesWhatAsksForThat() throws Exception {
    CacheFolder cache = CacheFolder.of(Map.of("JLSERVE_CACHE_DIR", folder.toString()));
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger removed = new AtomicInteger();
    Thread other =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!over.get()) {
                    for (File file : folder.toFile().listFiles()) {
                      removed.addAndGet(file.delete() ? 1 : 0);
                    }
                  }
                });
    try {
      while (removed.get() < 3) {
        assertThat(cache.isWritable()).isTrue();
      }
    } finally {
      over.set(true);
      other.join();
    }
  }

  @Test
  void saysThatItHasALineBreakInItsName() throws IOException {
    CliException e = refused(Files.createDirectory(folder.resolve("two\nlines")));

    assertThat(e)
        .hasMessageStartingWith("JLSERVE_CACHE_DIR directory has a line break in its name");
    assertThat(e.exitCode()).isEqualTo(1);
  }

  @Test
  void saysThatItDoesNotExist() {
    Path missing = folder.resolve("not here");

    CliException e = refused(missing);

    assertThat(e).hasMessage("JLSERVE_CACHE_DIR directory does not exist: " + missing);
    assertThat(e.commands()).containsExactly("mkdir -p '" + missing + "'");
  }

  /** No program but a shell knows the sign, and a shell only without quotes. */
  @Test
  void saysHowToNameTheHomeFolder() {
    CliException e = refused(Path.of("~/my cache"));

    assertThat(e)
        .hasMessage(
            "JLSERVE_CACHE_DIR directory does not exist: ~/my cache. A '~' in quotes is no home"
                + " folder; write:");
    assertThat(e.commands())
        .containsExactly(
            "mkdir -p \"$HOME/my cache\"", "export JLSERVE_CACHE_DIR=\"$HOME/my cache\"");
  }

  @Test
  void saysThatItIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(refused(file)).hasMessage("JLSERVE_CACHE_DIR is not a directory: " + file);
  }

  @Test
  void takesARelativeOne() {
    CacheFolder cache = CacheFolder.of(Map.of("JLSERVE_CACHE_DIR", "."));

    assertThat(cache.named()).isEqualTo(Path.of("."));
    assertThat(cache.root()).isEqualTo(Path.of("").toAbsolutePath());
  }

  @Test
  void leavesNothingBehindWhenItTriesToWrite() {
    CacheFolder cache = CacheFolder.of(Map.of("JLSERVE_CACHE_DIR", folder.toString()));

    assertThat(cache.isWritable()).isTrue();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesPathsThatSurviveAMove() {
    CacheFolder cache = CacheFolder.of(Map.of("JLSERVE_CACHE_DIR", folder.toString()));

    String written = cache.relative(folder.resolve("maven/a/b.jar"));

    assertThat(written).isEqualTo("maven/a/b.jar");
    assertThat(cache.resolve(written)).isEqualTo(folder.resolve("maven/a/b.jar"));
  }

  private static CliException refused(Path named) {
    return catchThrowableOfType(
        CliException.class, () -> CacheFolder.of(Map.of("JLSERVE_CACHE_DIR", named.toString())));
  }
}
