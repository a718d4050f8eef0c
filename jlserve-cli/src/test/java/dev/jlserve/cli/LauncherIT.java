package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script of the repository. */
class LauncherIT {

  private static final Path SCRIPT =
      CliJar.path().getParent().getParent().getParent().resolve("jlserve").normalize();

  @TempDir private Path folder;

  private CliJar.Result run(Path script, String javaHome) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(script.toString(), "--version").directory(folder.toFile());
    command.environment().put("JAVA_HOME", javaHome);
    return CliJar.run(command);
  }

  @Test
  void worksFromAnyFolderThroughALink() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("my tools"));
    Path link = Files.createSymbolicLink(bin.resolve("jlserve"), SCRIPT);
    Path relative = Files.createSymbolicLink(bin.resolve("jl"), Path.of("jlserve"));

    assertThat(run(link, System.getProperty("java.home")).out()).startsWith("jlserve ");
    assertThat(run(relative, System.getProperty("java.home")).out()).startsWith("jlserve ");
  }

  @Test
  void looksElsewhereWhereJavaHomeHoldsNoJdk() throws Exception {
    Path path = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(
        path.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    ProcessBuilder command =
        new ProcessBuilder(SCRIPT.toString(), "--version").directory(folder.toFile());
    command.environment().put("JAVA_HOME", folder.toString());
    command.environment().merge("PATH", path.toString(), (old, first) -> first + ":" + old);

    CliJar.Result result = CliJar.run(command);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("in " + System.getProperty("java.home"));
  }
}
