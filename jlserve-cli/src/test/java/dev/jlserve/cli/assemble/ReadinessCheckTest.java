package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.BuildFixture.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.api.ApiAcceptance;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.Readiness;
import dev.jlserve.cli.readiness.ReadinessCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadinessCheckTest {

  @TempDir Path folder;

  private BuildFixture app;
  private ReadinessCheck check;

  @BeforeEach
  void prepare() throws IOException {
    app = new BuildFixture(folder);
    check = new ReadinessCheck(app.userFolder(), app.console, app.environment(), app.nested);
  }

  @AfterEach
  void close() {
    check.close();
  }

  @Test
  void isReadyAfterABuild() throws IOException {
    app.require("\"t:tree:1.0\"");
    CompiledApp built = app.build(DONE);

    assertThat(check()).isEqualTo(new Readiness.Ready(built));
  }

  @Test
  void isNotReadyBeforeABuild() {
    assertThat(check()).isEqualTo(new Readiness.NeverBuilt("Greeter"));
  }

  @Test
  void compilesWhatOnlyItsCodeChanged() throws IOException {
    CompiledApp built = app.build(DONE);
    app.replace("return in;", "return new In(in.text());");

    CompiledApp changed = ready();

    assertThat(changed.code()).isNotEqualTo(built.code());
    assertThat(changed.code().resolve("app.jar")).exists();
    assertThat(ready()).isEqualTo(changed);
  }

  @Test
  void keepsTheCodeWhenItsApiIsAccepted() throws IOException {
    CompiledApp built = app.build(DONE);
    Path jar = built.code().resolve("app.jar");
    FileTime compiled = FileTime.fromMillis(0);
    Files.setLastModifiedTime(jar, compiled);
    new ApiAcceptance(app.surroundings(new ScriptedLauncher(), app.environment()))
        .run(app.source, Set.of());

    assertThat(ready()).isEqualTo(built);
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(compiled);
    Path checked = built.code().resolve("accepted-api");
    FileTime once = Files.getLastModifiedTime(checked);
    assertThat(ready()).isEqualTo(built);
    assertThat(Files.getLastModifiedTime(checked)).isEqualTo(once);

    Files.delete(app.source.resolveSibling("Greeter.api.json"));
    assertThat(ready()).isEqualTo(built);
    assertThat(checked).doesNotExist();
  }

  @Test
  void comparesCodeThatIsThereWithAnotherAcceptedApi() throws IOException {
    app.build(DONE);
    Path accepted = app.source.resolveSibling("Greeter.api.json");
    new ApiAcceptance(app.surroundings(new ScriptedLauncher(), app.environment()))
        .run(app.source, Set.of());
    Files.writeString(accepted, Files.readString(accepted).replace("/echo", "/gone"));

    CliException e = catchThrowableOfType(CliException.class, this::check);

    assertThat(e.diagnostics())
        .extracting(Event.Diagnostic::name)
        .containsExactly(Optional.of("jlserve/ApiBreak"));
  }

  @Test
  void keepsTheBuildWhenTheSourceIsMoved() throws IOException {
    app.build(DONE);
    Path moved = Files.createDirectory(folder.resolve("moved")).resolve("Greeter.java");
    Files.move(app.source, moved);

    assertThat(check.check(moved, false)).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void keepsTheBuildWhenTheCacheFolderIsMoved() throws IOException {
    app.require("\"t:tree:1.0\"");
    app.build(DONE);
    Path moved = folder.resolve("moved cache");
    Files.move(app.cache, moved);

    try (ReadinessCheck there =
        new ReadinessCheck(
            app.userFolder(),
            app.console,
            Map.of("JLSERVE_CACHE_DIR", moved.toString()),
            app.nested)) {
      assertThat(there.check(app.source, true))
          .isInstanceOfSatisfying(
              Readiness.Ready.class,
              ready -> assertThat(ready.app().classPath()).allMatch(p -> p.startsWith(moved)));
    }
  }

  @Test
  void isStaleWhereTheInputsChanged() throws IOException {
    app.build(DONE);
    app.replace("\"one\"", "\"two\"");
    assertThat(check())
        .isEqualTo(new Readiness.Stale("Greeter", List.of("downloadWeights() changed")));

    app.require("\"t:leaf:1.0\"");
    assertThat(check())
        .isEqualTo(new Readiness.Stale("Greeter", List.of("requirement t:leaf:1.0 is new")));
  }

  @Test
  void namesAJarThatIsGoneOrTampered() throws IOException {
    app.require("\"t:leaf:1.0\"");
    app.build(DONE);
    Path jar = app.installed("t:leaf:1.0");
    byte[] bytes = Files.readAllBytes(jar);

    bytes[bytes.length / 2] ^= 1;
    Files.write(jar, bytes);
    assertThat(check()).isInstanceOf(Readiness.Ready.class);
    assertThat(check.check(app.source, true))
        .isInstanceOfSatisfying(
            Readiness.Damaged.class,
            damaged -> assertThat(damaged.reason()).contains(jar + " has SHA-256 "));

    Files.delete(jar);
    assertThat(check())
        .isEqualTo(new Readiness.Damaged("Greeter", "t:leaf:1.0: " + jar + " is missing"));
  }

  @Test
  void tellsWhatDoesNotCompile() throws IOException {
    app.build(DONE);
    app.replace("return in;", "return missing;");

    CliException e = catchThrowableOfType(CliException.class, this::check);

    assertThat(e).hasMessage(app.source + " does not compile: 1 error");
    app.replace("return missing;", "return in;");
    assertThat(check()).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void speaksOfTheAppBeforeTheCacheFolder() throws IOException {
    Path plain = Files.writeString(folder.resolve("Plain.java"), "class JLServeAppNot {}");
    try (ReadinessCheck bare =
        new ReadinessCheck(app.userFolder(), app.console, Map.of(), app.nested)) {
      CliException noApp = catchThrowableOfType(CliException.class, () -> bare.check(plain, false));
      CliException noCache =
          catchThrowableOfType(CliException.class, () -> bare.check(app.source, false));

      assertThat(noApp).hasMessageStartingWith("No app found.");
      assertThat(noCache).hasMessageStartingWith("JLSERVE_CACHE_DIR environment variable");
    }
  }

  private CompiledApp ready() {
    return ((Readiness.Ready) check()).app();
  }

  private Readiness check() {
    return check.check(app.source, false);
  }
}
