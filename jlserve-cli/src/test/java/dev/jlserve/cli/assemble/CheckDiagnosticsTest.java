package dev.jlserve.cli.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check tells of each mistake, and in which file. */
class CheckDiagnosticsTest {

  @TempDir private Path folder;
  private BuildFixture app;

  @BeforeEach
  void prepare() throws IOException {
    app = new BuildFixture(folder);
  }

  private void check(Path named) throws IOException {
    new Check(app.surroundings(new ScriptedLauncher(), Map.of())).run(named, Set.of(), false);
  }

  private CliException refused(Path named) {
    return catchThrowableOfType(CliException.class, () -> check(named));
  }

  private List<Event.Diagnostic> diagnostics(Path named) {
    return refused(named).diagnostics();
  }

  private Path sibling(String name, String text) throws IOException {
    return Files.writeString(app.source.resolveSibling(name), text);
  }

  /** The text that a place underlines. */
  private static String underlined(Event.Diagnostic diagnostic) throws IOException {
    Event.Place place = diagnostic.place().orElseThrow();
    String line = Files.readAllLines(Path.of(place.file())).get(place.line() - 1);
    return line.substring(place.column() - 1, place.column() - 1 + place.length());
  }

  @Test
  void mistakesOfTheRequirementsHideNoOthers() throws Exception {
    app.replace("echo(In in)", "echo(In in, int times)");
    app.replace("requirements = {", "name = \"a\", requirements = {\"a:b\", ");

    CliException refused = refused(app.source);

    assertThat(refused.diagnostics())
        .extracting(each -> each.name().orElseThrow())
        .containsExactly("jlserve/RequirementVersion", "jlserve/EndpointInput");
    assertThat(refused).hasMessageEndingWith("have 1 mistake, its code has 1 other");
  }

  @Test
  void aMistakeOfTheCatalogueHasItsNameAndItsFix() throws Exception {
    app.replace("echo(In in)", "echo(In in, int times)");

    List<Event.Diagnostic> found = diagnostics(app.source);

    assertThat(found)
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.severity()).isEqualTo("error");
              assertThat(mistake.name()).contains("jlserve/EndpointInput");
              assertThat(mistake.message())
                  .isEqualTo(
                      "endpoint 'echo' takes 2 parameters; it takes exactly one record, or a sealed interface of them.");
              assertThat(mistake.fix()).contains("Put 'in' and 'times' into one record.");
              assertThat(mistake.place())
                  .contains(new Event.Place(app.source.toString(), 9, 23, "echo".length()));
            });
    assertThat(underlined(found.get(0))).isEqualTo("echo");
  }

  @Test
  void aRegexIsUnderlinedAsAWholeLiteral() throws Exception {
    app.replace(
        "record In(String text)",
        "record In(@jakarta.validation.constraints.Pattern(regexp = \"[ä\\\"\") String text)");

    List<Event.Diagnostic> found = diagnostics(app.source);

    assertThat(found.get(0).name()).contains("jlserve/PatternSyntax");
    assertThat(underlined(found.get(0))).isEqualTo("\"[ä\\\"\"");
  }

  @Test
  void aRequirementIsUnderlinedBeforeAnythingIsCompiled() throws Exception {
    app.require("\"t:leaf:1.0\", \"t:tree\", VERSION()");

    List<Event.Diagnostic> found = diagnostics(app.source);

    assertThat(found).hasSize(2);
    assertThat(found.get(0).name()).contains("jlserve/RequirementVersion");
    assertThat(underlined(found.get(0))).isEqualTo("\"t:tree\"");
    assertThat(found.get(1).name()).isEmpty();
    assertThat(found.get(1).fix()).contains("Write the coordinate here.");
    assertThat(underlined(found.get(1))).isEqualTo("VERSION");
  }

  @Test
  void theCompilersOwnErrorsHaveTheCompilersKey() throws Exception {
    app.replace("return in", "return in.txt()");

    List<Event.Diagnostic> found = diagnostics(app.source);

    assertThat(found)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.name()).contains("compiler.err.cant.resolve.location.args");
              assertThat(error.message()).startsWith("cannot find symbol");
              assertThat(error.fix()).isEmpty();
            });
    assertThat(underlined(found.get(0))).isEqualTo(".txt");
  }

  @Test
  void aWholeExpressionIsUnderlinedWhereTheCompilerMeansIt() throws Exception {
    app.replace("return in", "return \"text\"");

    assertThat(underlined(diagnostics(app.source).get(0))).isEqualTo("\"text\"");
  }

  @Test
  void columnsCountATabAsOne() throws Exception {
    app.replace("  public void setup()", "\t\tpublic int setup()");

    assertThat(diagnostics(app.source).get(0).place().orElseThrow().column()).isEqualTo(14);
  }

  @Test
  void aMistakeInASiblingIsInTheSibling() throws Exception {
    app.replace("echo(In in)", "echo(Query in)");
    app.replace("return in", "return new In(in.text())");
    Path sibling =
        sibling(
            "Query.java", "record Query(String text, java.util.Map<Integer, String> byId) {}\n");

    List<Event.Diagnostic> found = diagnostics(app.source);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).name()).contains("jlserve/MapKey");
    assertThat(found.get(0).place().orElseThrow().file()).isEqualTo(sibling.toString());
    assertThat(underlined(found.get(0))).isEqualTo("byId");
  }

  @Test
  void aFolderIsAsGoodAsItsApp() throws Exception {
    app.replace("void setup", "void setUp");
    sibling("Unrelated.java", "class Unrelated { broken");

    assertThat(diagnostics(app.source.getParent()))
        .singleElement()
        .satisfies(found -> assertThat(found.name()).contains("jlserve/LifecycleMisspelt"));
  }

  @Test
  void aFolderWithoutAMistakeIsClean() throws Exception {
    check(app.source.getParent());

    assertThat(app.console.events())
        .containsExactly(Event.Step.ticked("checked", "Greeter has no mistakes"));
  }

  @Test
  void anAppInAPackageFindsItsSiblings() throws Exception {
    Path packageFolder = Files.createDirectories(folder.resolve("src/shop/api"));
    Path source =
        Files.writeString(
            packageFolder.resolve("Greeter.java"),
            "package shop.api;\n" + Files.readString(app.source).replace("In in", "Query in"));
    Files.writeString(
        packageFolder.resolve("Query.java"), "package shop.api;\nrecord Query(String text) {}\n");

    List<Event.Diagnostic> found = diagnostics(source);

    assertThat(found).singleElement();
    assertThat(found.get(0).message()).startsWith("incompatible types: ");
    assertThat(underlined(found.get(0))).isEqualTo("in");
  }

  @Test
  void aSyntaxErrorIsTheOnlyThingToldOfAFile() throws Exception {
    app.replace("return in;", "return in");

    CliException e = refused(app.source);

    assertThat(e).hasMessage("Java syntax error in " + app.source);
    assertThat(e.diagnostics())
        .extracting(Event.Diagnostic::name)
        .containsExactly(Optional.of("compiler.err.expected"));
  }

  @Test
  void aFileThatIsNotUtf8IsTold() throws Exception {
    Files.write(
        app.source,
        Files.readString(app.source)
            .replace("\"one\"", "\"größe\"")
            .getBytes(StandardCharsets.ISO_8859_1));

    List<Event.Diagnostic> found = diagnostics(app.source);

    assertThat(found).isNotEmpty();
    assertThat(found.get(0).name()).contains("compiler.err.illegal.char.for.encoding");
    assertThat(found.get(0).message()).endsWith(" for encoding UTF-8");
    assertThat(found.get(0).place().orElseThrow().line()).isEqualTo(8);
  }

  @Test
  void anEmptyFileHoldsNoApp() throws Exception {
    Files.writeString(app.source, "");

    CliException e = refused(app.source);

    assertThat(e).hasMessageStartingWith("No app found. Did you annotate a class");
    assertThat(e.diagnostics()).isEmpty();
    assertThat(e.exitCode()).isEqualTo(1);
  }

  @Test
  void aWarningIsNoMistake() throws Exception {
    Files.writeString(app.source, "//COMPILE_OPTIONS -Xlint:cast\n" + Files.readString(app.source));
    app.replace("setup() {}", "setup() { Object o = (Greeter) this; }");

    check(app.source);

    assertThat(app.console.events()).hasSize(2);
    assertThat(app.console.events().get(0))
        .isInstanceOfSatisfying(
            Event.Diagnostic.class, warning -> assertThat(warning.severity()).isEqualTo("warning"));
  }

  @Test
  void anOptionInTheSourceReachesTheProcessor() throws Exception {
    String source =
        """
        import dev.jlserve.*;

        @JLServeApp(concurrency = 2)
        public class Greeter {
          record Text(String text) {}

          private String last;

          public void setup() {}

          public void downloadWeights() {}

          @Endpoint
          public Text greet(Text in) {
            last = in.text();
            return new Text(last);
          }
        }
        """;
    Files.writeString(app.source, source);
    check(app.source);
    assertThat(app.console.events())
        .filteredOn(Event.Diagnostic.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Event.Diagnostic.class,
            warning -> {
              assertThat(warning.severity()).isEqualTo("warning");
              assertThat(warning.name()).contains("jlserve/SharedState");
              assertThat(warning.place().orElseThrow().line()).isEqualTo(14);
            });

    Files.writeString(app.source, "//COMPILE_OPTIONS -Ajlserve.sharedState=off\n" + source);
    check(app.source);
    assertThat(app.console.events()).filteredOn(Event.Diagnostic.class::isInstance).hasSize(1);
  }

  /** A processor that comes with a requirement would be user code. */
  @Test
  void noProcessorOfARequirementRuns() throws Exception {
    app.repository.publishFile(
        "t:processor:1.0",
        "META-INF/services/javax.annotation.processing.Processor",
        "no.such.Processor");
    app.require("\"t:processor:1.0\"");

    check(app.source);

    assertThat(app.console.err()).isEmpty();
  }
}
