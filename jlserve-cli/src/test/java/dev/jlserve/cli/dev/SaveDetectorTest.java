package dev.jlserve.cli.dev;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.source.NamedFiles;
import dev.jlserve.cli.source.ReadFiles;
import dev.jlserve.cli.source.Sources;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveDetectorTest {

  @TempDir private Path folder;
  private Path source;
  private CompiledApp served;
  private SaveDetector saves;
  private int looks;
  private final RecordedConsole console = new RecordedConsole();

  @BeforeEach
  void begin() throws Exception {
    source = folder.resolve("Greeter.java");
    save("v1");
    // However soon the next save comes, it has another time.
    Files.setLastModifiedTime(source, FileTime.fromMillis(1000));
    served = compile();
    saves = detector(false);
  }

  private SaveDetector detector(boolean builds) {
    SourceWatch watch = new SourceWatch();
    watch.follow(source);
    return new SaveDetector(console, watch, serving -> compile(), builds);
  }

  /** The source's text stands for its hash; a text in capitals is a mistake. */
  private CompiledApp compile() {
    String text;
    try {
      text = Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.startsWith("BROKEN")) {
      throw new CliException(
          "it does not compile",
          ExitCode.FAULT,
          List.of(RecordedConsole.mistake("Greeter.java:1: error: " + text.strip())),
          List.of());
    }
    if (text.startsWith("STALE")) {
      throw new CliException("it needs a build", List.of("jlserve build Greeter.java"));
    }
    return new CompiledApp(
        new Sources(
            source,
            folder,
            text,
            "",
            List.of(source),
            new ReadFiles(),
            NamedFiles.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            text),
        "Greeter",
        "Greeter",
        folder,
        folder,
        List.of(),
        List.of(),
        List.of());
  }

  private void save(String text) {
    try {
      Files.writeString(source, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SaveDetector one text at each look, and then looks a few times more. */
  private SaveDetector.Pause saving(String... texts) {
    looks = 0;
    return milliseconds -> {
      // Two looks for each: one sees the change, the next that it rests.
      if (looks % 2 == 0 && looks / 2 < texts.length) {
        save(texts[looks / 2]);
      }
      return looks++ > 2 * texts.length + 2;
    };
  }

  @Test
  void aSaveThatCompilesIsTheNextApp() throws Exception {
    CompiledApp next = saves.next(served, saving("v22"));
    assertThat(next).isNotNull();
    assertThat(next.sources().hash()).isEqualTo("v22");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void aSaveThatDoesNotCompileIsToldAndPassedOver() throws Exception {
    CompiledApp next = saves.next(served, saving("BROKEN", "v333"));
    assertThat(next).isNotNull();
    assertThat(next.sources().hash()).isEqualTo("v333");
    assertThat(console.err())
        .containsExactly(
            "Greeter.java:1: error: BROKEN",
            "Error: it does not compile",
            "What was saved before still serves.");
  }

  @Test
  void theSameMistakeIsToldOnce() throws Exception {
    assertThat(saves.next(served, saving("BROKEN", "BROKEN", "BROKEN 2"))).isNull();
    assertThat(console.err())
        .filteredOn(line -> line.contains("error:"))
        .containsExactly("Greeter.java:1: error: BROKEN", "Greeter.java:1: error: BROKEN 2");
  }

  /** The steps of the second build would be the last that is printed. */
  @Test
  void aBuildThatFailsAgainIsToldAgain() throws Exception {
    assertThat(detector(true).next(served, saving("BROKEN", "BROKEN "))).isNull();
    assertThat(console.err())
        .filteredOn(line -> line.equals("Error: it does not compile"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BROKEN", "STALE"})
  void aMistakeThatIsUndoneIsSaidToBeGoneOnce(String mistake) throws Exception {
    assertThat(saves.next(served, saving(mistake, "v1", "v1"))).isNull();
    assertThat(console.err())
        .filteredOn(line -> line.startsWith("Note: "))
        .containsExactly("Note: the error is gone; the saved code is the code that serves");
    assertThat(console.err().getLast()).startsWith("Note: ");
  }

  @Test
  void aSaveThatNeedsABuildPrintsItsCommand() throws Exception {
    assertThat(saves.next(served, saving("STALE"))).isNull();
    assertThat(console.err())
        .containsExactly("Error: it needs a build", "jlserve build Greeter.java");
  }

  /** A detector whose compilations are slow: something happens during each. */
  private void happensWhileCompiling(Runnable something) {
    SourceWatch watch = new SourceWatch();
    watch.follow(source);
    saves =
        new SaveDetector(
            console,
            watch,
            serving -> {
              try {
                return compile();
              } finally {
                something.run();
              }
            },
            false);
  }

  private void savesWhileCompiling(String... texts) {
    Iterator<String> next = List.of(texts).iterator();
    happensWhileCompiling(
        () -> {
          if (next.hasNext()) {
            save(next.next());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"v22", "BROKEN", "STALE"})
  void aSaveDuringTheCompilationOfAnotherTakesItsPlace(String first) throws Exception {
    savesWhileCompiling("BROKEN 2", "v4444");
    CompiledApp next = saves.next(served, saving(first));
    assertThat(next).isNotNull();
    assertThat(next.sources().hash()).isEqualTo("v4444");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void aFolderThatChangesAllTheTimeHoldsNoSaveUp() throws Exception {
    happensWhileCompiling(this::noise);
    assertThat(saves.next(served, saving("v22"))).isNotNull();
  }

  private void noise() {
    try {
      Files.createTempFile(folder, "log", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aSaveOfTheSameIsNoReasonToRestart() throws Exception {
    assertThat(saves.next(served, saving("v1", "v1"))).isNull();
    assertThat(console.err()).isEmpty();
  }

  @Test
  void withoutARunningAppTheSameIsServedAgain() throws Exception {
    assertThat(saves.next(null, saving("v1"))).isNotNull();
  }
}
