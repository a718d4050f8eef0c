package dev.jlserve.cli.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir private Path folder;
  private BuildFixture app;

  @BeforeEach
  void prepare() throws IOException {
    app = new BuildFixture(folder);
    app.require("\"t:leaf:1.0\"");
  }

  private void check(Map<String, String> environment) throws IOException {
    check(environment, false);
  }

  private void check(Map<String, String> environment, boolean strict) throws IOException {
    new Check(app.surroundings(new ScriptedLauncher(), environment))
        .run(app.source, Set.of(), strict);
  }

  @Test
  void withoutACacheFolderTheUsersRepositoryIsTaken() throws Exception {
    check(Map.of());
    assertThat(app.console.out()).containsExactly("✓ Greeter has no mistakes");
    assertThat(folder.resolve("user/.m2/repository/t/leaf/1.0/leaf-1.0.jar")).exists();
    assertThat(app.cache).isEmptyDirectory();
  }

  @Test
  void withACacheFolderRequirementsAreResolvedThereAndNothingIsRecorded() throws Exception {
    check(app.environment());
    assertThat(app.installed("t:leaf:1.0")).exists();
    assertThat(app.cache.resolve("apps")).doesNotExist();
    assertThat(app.lock()).doesNotExist();
    assertThat(folder.resolve("user/.m2/repository")).doesNotExist();
  }

  @Test
  void aPomThatIsMissingIsTold() throws IOException {
    Files.delete(app.repository.path("t:leaf:1.0", "pom"));
    check(app.environment());
    app.build(BuildFixture.DONE);

    String note =
        """
        Note: no repository has the pom of t:leaf:1.0
        jlserve leaves out what t:leaf:1.0 needs. Name those libraries as requirements.\
        """;
    assertThat(app.console.err()).containsExactly(note, note);
  }

  @Test
  void aBuildBesideItCanTellItsFilesFromLeftovers() throws Exception {
    app.require("");
    check(app.environment());
    assertThat(app.cache.resolve("tmp")).isDirectoryContaining("glob:**.live");
  }

  @Test
  void aMistakeOfTheAppsOwnComesBeforeDownloads() throws Exception {
    app.replace("public void setup() {}", "int setup;");
    app.replace("In(String text)", "In(t.leaf.Word text)");

    CliException checked = catchThrowableOfType(CliException.class, () -> check(app.environment()));
    CliException built = catchThrowableOfType(CliException.class, () -> app.build());

    for (CliException found : List.of(checked, built)) {
      assertThat(found)
          .hasMessage(
              app.source
                  + " does not compile: 1 error; its requirements are not downloaded before that"
                  + " is mended");
      assertThat(found.diagnostics())
          .singleElement()
          .satisfies(each -> assertThat(each.name()).contains("jlserve/SetupMissing"));
    }
    assertThat(app.installed("t:leaf:1.0")).doesNotExist();
  }

  @Test
  void whatOnlyTheRequirementsCanTellIsNotToldBefore() throws Exception {
    app.replace("In(String text)", "In(t.leaf.Word text)");
    app.replace("class Greeter {", "class Greeter extends t.leaf.Base {");
    app.replace("public void setup() {}", "");

    CliException found = catchThrowableOfType(CliException.class, () -> check(app.environment()));

    assertThat(found.diagnostics()).isNotEmpty();
    assertThat(app.installed("t:leaf:1.0")).exists();
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws Exception {
    String text = Files.readString(app.source).replace("String text", "Word text");
    Files.writeString(app.source, "\ufeff//DEPS t:tree:1.0\n" + text);
    Files.writeString(app.source.resolveSibling("Word.java"), "\ufeffrecord Word(String text) {}");

    check(Map.of());

    assertThat(app.console.out()).containsExactly("✓ Greeter has no mistakes");
    assertThat(folder.resolve("user/.m2/repository/t/tree/1.0/tree-1.0.jar")).exists();
  }

  @Test
  void aMistakeIsShownInItsPlace() throws Exception {
    app.replace("void setup", "void setUp");
    CliException found = catchThrowableOfType(CliException.class, () -> check(Map.of()));
    assertThat(found.lines().get(0)).startsWith(app.source + ":");
    assertThat(found.lines()).anyMatch(line -> line.startsWith("Error: "));
    assertThat(app.console.out()).isEmpty();
  }

  @Test
  void strictlyAWarningIsAMistake() throws Exception {
    check(Map.of());
    CliException found = catchThrowableOfType(CliException.class, () -> check(Map.of(), true));
    assertThat(found.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(found.diagnostics())
        .extracting(each -> each.name().orElseThrow())
        .containsExactly("jlserve/BodyUnbounded");
    assertThat(found).hasMessage(app.source + " has 1 warning, and is checked with --strict");

    app.replace("String text", "@jakarta.validation.constraints.Size(max = 9) String text");
    check(Map.of(), true);
    assertThat(app.console.out())
        .containsExactly("✓ Greeter has no mistakes", "✓ Greeter has no mistakes");
  }
}
