package dev.jlserve.cli.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.source.AppLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequirementReaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"g:a:1.0\"",
        "{\"g:a:1.0\"}",
        "(\"g:a:\" + (\"1\" + \".0\"))",
        "\"\"\"\n      g:a:1.0\"\"\"",
        "A",
        "App.A",
        "{GROUP + \":a:\" + Versions.V}",
        "\"g:a:\" + MAJOR + \".0\"",
        "\"g\" + ':' + \"a:1.0\"",
      })
  void foldsWhatStandsInTheFile(String written) throws IOException {
    assertThat(read("requirements = " + written)).containsExactly("g:a:1.0");
  }

  @Test
  void resolvesNothing() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("App.java"),
            """
            import nowhere.Missing;
            @JLServeApp(requirements = "g:a:1.0") class App extends Missing {}
            """);

    assertThat(texts(file)).containsExactly("g:a:1.0");
  }

  @Test
  void findsNoneWhereThereAreNone() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("name = \"x\"")).isEmpty();
    assertThat(read("requirements = {}")).isEmpty();
  }

  @Test
  void joinsTheAnnotationAndTheLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("App.java"),
            """
            //DEPS g:b:2 g:c:3
            //DEPS g:a:1.0
            // DEPS g:no:1
            @JLServeApp(requirements = {"g:a:1.0"}) class App { /* //DEPS g:no:2 */ }
            """);

    assertThat(texts(file)).containsExactly("g:a:1.0", "g:b:2", "g:c:3");
  }

  /** The GPU's jar alone has hundreds of megabytes, so this is said before any download. */
  @Test
  void refusesTwoJarsOfOneNativeLibraryAtTheirLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("App.java"),
            """
            //DEPS com.microsoft.onnxruntime:onnxruntime:1.23.1
            //DEPS g:b:2
            //DEPS com.microsoft.onnxruntime:onnxruntime_gpu:1.23.1
            @JLServeApp class App {}
            """);

    CliException refused = catchThrowableOfType(CliException.class, () -> texts(file));

    assertThat(refused).hasMessage("The requirements of App have 1 mistake");
    assertThat(refused.lines().get(0))
        .startsWith(
            file
                + ":3: error: [jlserve/RequirementNatives] requirements"
                + " 'com.microsoft.onnxruntime:onnxruntime' and"
                + " 'com.microsoft.onnxruntime:onnxruntime_gpu' hold the same native library");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"g:a\"              | [jlserve/RequirementVersion] requirement 'g:a' has no version",
        "\"g\"                | [jlserve/RequirementForm] requirement 'g' has 1 part",
        "\"\"                 | [jlserve/RequirementForm] requirement '' is blank",
        "\"g:a:LATEST\"       | [jlserve/RequirementVersion] requirement 'g:a:LATEST' leaves",
        "\"g:a:RELEASE\"      | [jlserve/RequirementVersion] requirement 'g:a:RELEASE' leaves",
        "\"g:a:[1,2)\"        | [jlserve/RequirementVersion] requirement 'g:a:[1,2)' leaves",
        "\"g:a:1-SNAPSHOT\"   | [jlserve/RequirementVersion] requirement 'g:a:1-SNAPSHOT' is a"
            + " snap",
        "Elsewhere.V          | requirement 'Elsewhere.V' cannot be read before the app is"
            + " compiled",
        "version()            | requirement 'version()' cannot be read before the app is compiled",
        "NOT_FINAL            | requirement 'NOT_FINAL' cannot be read before the app is compiled",
        "LOOP                 | requirement 'LOOP' cannot be read before the app is compiled",
        "{\"g:a:1\", \"g:a:2\"} | [jlserve/RequirementConflict] requirement 'g:a' is listed with"
            + " the",
      })
  void locatesWhatCannotBeUsed(String written, String message) throws IOException {
    CliException e = refused("requirements = " + written);

    assertThat(e).hasMessage("The requirements of App have 1 mistake");
    assertThat(e.lines().get(0)).startsWith(file() + ":1: error: " + message);
    assertThat(e.lines().get(1)).startsWith("@JLServeApp(requirements = ");
  }

  @Test
  void putsTheCaretUnderTheElement() throws IOException {
    CliException e = refused("requirements = {\"g:a:1\", \"g:b\"}");

    String line = e.lines().get(1);
    assertThat(e.lines().get(2)).isEqualTo(" ".repeat(line.indexOf("\"g:b\"")) + "^");
  }

  @Test
  void reportsAllMistakesAtOnceFromTopToBottom() throws IOException {
    Path file =
        Files.writeString(
            file(),
            """
            //DEPS g:c:LATEST
            @JLServeApp(requirements = {"g:a:1", "g"})
            class App {}
            //DEPS g:a:2
            """);

    CliException e = catchThrowableOfType(CliException.class, () -> texts(file));

    assertThat(e).hasMessage("The requirements of App have 3 mistakes");
    assertThat(e.lines().stream().filter(l -> l.contains(": error: ")))
        .satisfiesExactly(
            l -> assertThat(l).contains("App.java:1: error: [jlserve/RequirementVersion]"),
            l -> assertThat(l).contains("App.java:2: error: [jlserve/RequirementForm]"),
            l -> assertThat(l).contains("App.java:4: error: [jlserve/RequirementConflict]"));
  }

  @Test
  void readsTheOtherLinesOfJBang() {
    Directives read =
        Directives.in(
            """
            //REPOS central,own=https://repo.example/m2
            //RUNTIME_OPTIONS -Xmx1g "-Dname=two words"
            //COMPILE_OPTIONS -Xlint:all
            //COMPILE_OPTIONS --enable-preview
            class App {}
            """);

    assertThat(read.repositories()).containsExactly("central,own=https://repo.example/m2");
    assertThat(read.runtimeOptions()).containsExactly("-Xmx1g", "-Dname=two words");
    assertThat(read.compileOptions()).containsExactly("-Xlint:all", "--enable-preview");
  }

  private Path file() {
    return folder.resolve("App.java");
  }

  private List<String> read(String members) throws IOException {
    return texts(app(members));
  }

  private CliException refused(String members) throws IOException {
    Path file = app(members);
    return catchThrowableOfType(CliException.class, () -> texts(file));
  }

  private Path app(String members) throws IOException {
    return Files.writeString(
        file(),
        """
        @JLServeApp(%s)
        class App {
          static final String A = "g:a:1.0";
          static final String GROUP = "g";
          static final int MAJOR = 1;
          static String NOT_FINAL = "g:a:1.0";
          static final String LOOP = LOOP + "x";
        }
        interface Versions { String V = "1.0"; }
        """
            .formatted(members));
  }

  private static List<String> texts(Path file) {
    return RequirementReader.read(AppLocator.parse(AppLocator.sources(file)), false).stream()
        .map(RequestedArtifact::toString)
        .toList();
  }
}
