package dev.jlserve.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of an unpacked archive, run through a link, from a folder with spaces. */
class ArchiveLauncherIT {

  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @TempDir private Path temporary;
  private Path root;
  private Path machine;

  @BeforeEach
  void unpack() throws Exception {
    root = Archive.unpack(Files.createDirectory(temporary.resolve("my tools ✓")));
    machine = Files.createDirectory(temporary.resolve("machine"));
  }

  private Archive.Output version(Path... path) throws Exception {
    Path bin = Files.createDirectories(temporary.resolve("link to"));
    Path link = Files.createSymbolicLink(bin.resolve("jlserve"), root.resolve("bin/jlserve"));
    ProcessBuilder command =
        new ProcessBuilder(link.toString(), "--version").directory(temporary.toFile());
    command.environment().remove("JAVA_HOME");
    command.environment().put("HOME", temporary.toString());
    for (Path first : path) {
      command.environment().merge("PATH", first.toString(), (old, bins) -> bins + ":" + old);
    }
    return Archive.run(command);
  }

  /** An older JDK, which fails whatever it is asked for. */
  private Path oldBin() throws IOException {
    Path bin = Files.createDirectories(temporary.resolve("jdk-17/bin"));
    Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"17.0.15\"\n");
    for (String program : List.of("java", "javac")) {
      Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\nexit 99\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return bin;
  }

  /** Where JDKs usually lie, on another machine than this. */
  private void moveUsualPlaces() throws IOException {
    Path launcher = root.resolve("bin/jlserve");
    String text = Files.readString(launcher);
    String moved = text.replaceAll("(?<=[ (])/(usr|opt|Library)/", machine + "/$1/");
    assertThat(moved).contains("for home in " + machine + "/usr/lib/jvm/*");
    Files.writeString(launcher, moved);
  }

  @Test
  void theJavaOfThePathIsTaken() throws Exception {
    Archive.Output version = version(JDK.resolve("bin"));

    assertThat(version.code()).as(version.err()).isZero();
    assertThat(version.out()).startsWith("jlserve ").contains("in " + JDK);
    assertThat(version.err()).isEmpty();
  }

  @Test
  void anOldJavaOnThePathIsPassedOverForANewerElsewhere() throws Exception {
    moveUsualPlaces();
    Path installed = Files.createDirectories(machine.resolve("usr/lib/jvm"));
    Files.createSymbolicLink(installed.resolve("temurin"), JDK);

    Archive.Output version = version(oldBin());

    assertThat(version.code()).as(version.err()).isZero();
    assertThat(version.out()).startsWith("jlserve ");
    assertThat(version.err()).isEmpty();
  }

  @Test
  void anOldJavaAloneIsAnsweredByOneSentence() throws Exception {
    moveUsualPlaces();

    Archive.Output version = version(oldBin());

    assertThat(version.code()).isEqualTo(1);
    assertThat(version.out()).isEmpty();
    assertThat(version.err())
        .isEqualTo(
            "Error: jlserve needs a JDK 21 or newer and found none; install one, for example"
                + " Eclipse Temurin 25, or set JAVA_HOME to it.\n");
  }
}
