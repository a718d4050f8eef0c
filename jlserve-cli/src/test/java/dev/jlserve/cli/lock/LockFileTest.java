package dev.jlserve.cli.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LockFileTest {

  private static final Lock LOCK =
      new Lock(
          List.of("g:b:2", "g:a:1"),
          new TreeMap<>(Map.of("g:b:jar:2", "bb", "g:a:pom:1", "aa")),
          List.of(
              new LockedWeights.Commit("org/name", "main", "ee"),
              new LockedWeights.Jar("g:model:1", "cc"),
              new LockedWeights.Commit("org/name", "main", "ee")),
          new TreeMap<>(Map.of("registry.example/os/base:1", "dd")));

  @TempDir Path folder;

  @Test
  void liesBesideTheSource() {
    assertThat(LockFile.of(folder.resolve("App.java"), "App").path())
        .isEqualTo(folder.resolve("App.jlserve.lock"));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    LockFile file = LockFile.of(folder.resolve("App.java"), "App");

    assertThat(file.read()).isEmpty();
    file.write(LOCK);

    assertThat(file.read()).contains(LOCK);
    assertThat(Files.readAllLines(file.path()))
        .containsExactly(
            "# Written by 'jlserve build', which verifies every file against it. Commit it.",
            "format 1",
            "requirement g:b:2",
            "requirement g:a:1",
            "artifact aa g:a:pom:1",
            "artifact bb g:b:jar:2",
            "weights ee huggingface org/name main",
            "weights cc maven g:model:1",
            "base dd registry.example/os/base:1");
  }

  @Test
  void followsALink() throws IOException {
    Path shared = Files.writeString(folder.resolve("shared.lock"), "");
    LockFile file = LockFile.of(folder.resolve("App.java"), "App");
    Files.createSymbolicLink(file.path(), shared);

    file.write(LOCK);

    assertThat(file.path()).isSymbolicLink();
    assertThat(new LockFile(shared).read()).contains(LOCK);
  }

  @Test
  void refusesWhatAMergeLeft() throws IOException {
    Path path = Files.writeString(folder.resolve("App.jlserve.lock"), "format 1\n<<<<<<< HEAD\n");

    assertThatThrownBy(() -> new LockFile(path).read())
        .isInstanceOf(CliException.class)
        .hasMessageStartingWith(path + ":2: '<<<<<<< HEAD' is no entry of a lock");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path path = Files.write(folder.resolve("App.jlserve.lock"), new byte[] {(byte) 0xff});

    assertThatThrownBy(() -> new LockFile(path).read())
        .isInstanceOf(CliException.class)
        .hasMessage(path + " is no text. Restore the file, or make it anew with --update.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requirement",
        "requirement garbage",
        "requirement g:a:1:2:3",
        "artifact aa garbage",
        "artifact aa g:a:1",
        "artifact aa g:a:jar:x:1:2",
        "base dd",
        "weights",
        "weights cc",
        "weights cc maven",
        "weights cc maven g:a:1 main",
        "weights cc huggingface org/name",
        "weights cc url https://a.b/c",
        "weights cc s3 bucket",
        "weights cc mvn:g:a:1"
      })
  void refusesAnEntryOfAnotherForm(String line) throws IOException {
    Path path = Files.writeString(folder.resolve("App.jlserve.lock"), "format 1\n" + line + "\n");

    assertThatThrownBy(() -> new LockFile(path).read())
        .isInstanceOf(CliException.class)
        .hasMessageStartingWith(path + ":2: '" + line + "' is no entry of a lock");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g:a",
        "g:a:1.0",
        "g:bom:1@pom",
        "g:a:1.0:native@zip,exclude=x%*",
        "g:a:linux-x86_64:1.0"
      })
  void readsEveryFormOfARequirement(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("App.jlserve.lock"), "requirement " + text);

    assertThat(new LockFile(path).read().orElseThrow().requirements()).containsExactly(text);
  }

  @Test
  void expectsTheHashesOfArtifactsAndOfWeights() {
    assertThat(LOCK.expected("g:b:jar:2")).contains("bb");
    assertThat(LOCK.expected("g:model:jar:1")).contains("cc");
    assertThat(LOCK.expected("g:other:jar:1")).isEmpty();
  }
}
