package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.compatibility.AcceptedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file beside the source: where it is looked for, and what happens if it is damaged. */
class AcceptedApiTest {

  private static final String APP =
      """
      import dev.jlserve.*;
      import java.util.*;

      @JLServeApp
      public class App {
        enum Mood { GOOD, BAD }

        record In(String text, Mood mood, Optional<In> more) {}

        record Out(String text) {}

        public void setup() {}

        public void downloadWeights() {}

        @Example("{\\"text\\": \\"b\\", \\"mood\\": \\"BAD\\"}")
        @Endpoint public Out second(In in) { return null; }

        @Endpoint public Out first(In in) { return null; }
      }
      """;

  @TempDir Path folder;
  private Path source;
  private Path accepted;

  @BeforeEach
  void accept() throws Exception {
    source = Files.writeString(folder.resolve("App.java"), APP);
    accepted = folder.resolve("App.api.json");
    AcceptedFixture.accept(APP, source);
  }

  private List<Printed> compiled() throws IOException {
    return Javac.printed(Javac.compile(source));
  }

  @Test
  void anAppThatKeepsToItHearsNothing() throws Exception {
    assertThat(compiled()).isEmpty();
  }

  @Test
  void withoutTheFileEverythingMayChange() throws Exception {
    Files.writeString(source, APP.replace("record Out(String", "record Out(int"));
    assertThat(compiled()).isNotEmpty();

    Files.delete(accepted);

    assertThat(compiled()).isEmpty();
  }

  /** The file's name alone is not found from the project's folder. */
  @Test
  void theCommandThatAcceptsFindsTheSource() throws Exception {
    Path here = Files.createDirectories(Path.of("target/an app"));
    Path below = Files.writeString(here.resolve("App.java"), APP);
    AcceptedFixture.accept(APP, below);
    Files.writeString(below, APP.replace("record Out(String", "record Out(int"));

    assertThat(Javac.printed(Javac.compile(below)).get(0).text())
        .endsWith("accept the change with: jlserve api accept 'target/an app/App.java'");

    Files.writeString(source, APP.replace("record Out(String", "record Out(int"));
    assertThat(compiled().get(0).text()).endsWith("jlserve api accept App.java");
  }

  @Test
  void aTextInMemoryHasNoFileBesideIt() {
    String changed = APP.replace("record Out(String", "record Out(int");

    assertThat(Javac.printed(Javac.compile(Javac.source("App.java", changed)))).isEmpty();
  }

  @Test
  void anOptionTurnsTheComparisonOff() throws Exception {
    Files.writeString(source, APP.replace("record Out(String", "record Out(int"));

    assertThat(Javac.printed(Javac.compile(source, "-Ajlserve.acceptedApi=off"))).isEmpty();
  }

  @Test
  void otherMistakesComeFirst() throws Exception {
    Files.writeString(
        source, APP.replace("record Out(String", "record Out(int").replace("setup()", "setUp()"));

    assertThat(compiled())
        .singleElement()
        .satisfies(only -> assertThat(only.text()).startsWith("[jlserve/LifecycleMisspelt]"));
  }

  @ParameterizedTest
  @EnumSource
  void bothCompilersFindTheFileBesideAClassInAPackage(Compilers compiler) throws Exception {
    Path nested = Files.createDirectories(folder.resolve("in/a b/shop")).resolve("App.java");
    String app = "package shop;\n" + APP;
    Files.writeString(AcceptedApi.of(nested).file(), AcceptedFixture.text(APP, source));
    Files.writeString(nested, app.replace("record Out(String text)", "record Out(int text)"));

    Compilers.Result result =
        compiler.compile(
            folder.resolve("in"),
            folder.resolve("out"),
            List.of(),
            List.of(new JLServeProcessor()));

    assertThat(result.own())
        .singleElement()
        .asString()
        .startsWith("[jlserve/ApiBreak] component 'text' of 'Out' is a 32-bit integer");
  }

  @Test
  void anAppInsideAnotherClassHasTheFileOfItsSource() throws Exception {
    String nested =
        "class App { "
            + APP.replaceFirst("(?s)import .*?\n\n", "")
                .replace("public class App", "public static class Inner")
            + "}";
    String imports = "import dev.jlserve.*;\nimport java.util.*;\n";
    Files.writeString(accepted, AcceptedFixture.text(imports + nested, source));
    Files.writeString(source, imports + nested.replace("record Out(String", "record Out(int"));

    assertThat(compiled())
        .singleElement()
        .satisfies(only -> assertThat(only.text()).startsWith("[jlserve/ApiBreak]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"openapi\": \"3.1.0\"}",
        "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n",
        "{\"components\": {\"schemas\": {}}, \"paths\": {\"/a\": {\"get\": {}}}}",
        "{\"components\": {\"schemas\": {\"In\": 3}}, \"paths\": {}}",
        "{\"components\": {\"schemas\": {}}, \"paths\": {\"/a\": {\"post\": {\"operationId\":"
            + " \"a\", \"requestBody\": {\"content\": {}}, \"responses\": {\"200\":"
            + " {\"content\": {}}}}}}}",
        "{\"components\": {\"schemas\": {\"In\": {\"type\": \"object\", \"properties\": {\"a\":"
            + " {\"$ref\": \"#/components/schemas/Gone\"}}}}}, \"paths\": {}}"
      })
  void aDamagedFileIsSaidWithWhatToDo(String damaged) throws Exception {
    Files.writeString(accepted, damaged);

    assertThat(compiled())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.line()).isEqualTo(5);
              assertThat(only.text())
                  .startsWith("[jlserve/ApiFile] App.api.json has no API to compare with: ")
                  .endsWith("with: jlserve api accept App.java");
            });
  }

  @Test
  void aMergeConflictIsNamedWithItsLine() throws Exception {
    List<String> lines = Files.readAllLines(accepted);
    lines.add(2, "<<<<<<< HEAD");
    Files.write(accepted, lines);

    assertThat(compiled())
        .singleElement()
        .satisfies(only -> assertThat(only.text()).contains(": line 3, column 1: "));
  }

  @Test
  void aFolderOrAnUnreadableTextIsNoFile() throws Exception {
    Files.write(accepted, new byte[] {'"', (byte) 0xff, '"'});
    assertThat(compiled()).singleElement().asString().contains("[jlserve/ApiFile]");

    Files.delete(accepted);
    Files.createDirectory(accepted);
    assertThat(compiled()).singleElement().asString().contains("[jlserve/ApiFile]");
  }

  @Test
  void anAppThatWasRenamedHearsOfTheFileThatItLeft() throws Exception {
    Files.delete(source);
    source =
        Files.writeString(folder.resolve("Other.java"), APP.replace("class App", "class Other"));

    assertThat(compiled())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.line()).isEqualTo(5);
              assertThat(only.text())
                  .isEqualTo(
                      "[jlserve/ApiStray] App.api.json belongs to App.java, which is gone, and this"
                          + " app has no accepted API. If the app was renamed, rename the file to"
                          + " Other.api.json; otherwise delete it.");
            });
  }

  @Test
  void theFileOfAnotherAppBesideItIsNoneThatWasLeft() throws Exception {
    source =
        Files.writeString(folder.resolve("Other.java"), APP.replace("class App", "class Other"));

    assertThat(compiled()).isEmpty();
  }

  @Test
  void linesMayEndAsOnWindows() throws Exception {
    Files.writeString(accepted, Files.readString(accepted).replace("\n", "\r\n"));

    assertThat(compiled()).isEmpty();
  }

  @Test
  void theTextDoesNotChangeWithTheOrderOfTheSource() throws Exception {
    String moved =
        APP.replace("GOOD, BAD", "BAD, GOOD")
            .replace(
                "String text, Mood mood, Optional<In> more",
                "Optional<In> more, Mood mood, String text")
            .replace("@Endpoint public Out first(In in) { return null; }", "")
            .replace(
                "enum Mood", "@Endpoint public Out first(In in) { return null; }\n  enum Mood");

    assertThat(AcceptedFixture.text(moved, source)).isEqualTo(Files.readString(accepted));
  }

  @Test
  void aLineHasOneFact() throws Exception {
    String text = Files.readString(accepted);

    assertThat(text.lines())
        .allMatch(line -> line.strip().split("\": |\", ", -1).length <= 2)
        .contains("          \"BAD\",", "          \"GOOD\"");
    assertThat(text).endsWith("}\n").doesNotContain("\r");
  }
}
