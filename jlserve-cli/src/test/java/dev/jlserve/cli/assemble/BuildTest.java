package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.BuildFixture.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.MeasuredMemory;
import dev.jlserve.cli.resolve.FileRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class BuildTest {

  @TempDir Path folder;

  private BuildFixture app;

  @BeforeEach
  void prepare() throws IOException {
    app = new BuildFixture(folder);
  }

  @Test
  void buildsAnAppThatRequiresNothingWithoutAWordAboutInstalling() throws IOException {
    CompiledApp built = app.build(DONE);

    assertThat(app.console.out())
        .containsSubsequence(
            "✓ Cache directory: " + app.cache, "✓ Loading app: Greeter", "✓ Downloading weights...")
        .endsWith("✓ Build complete!")
        .noneMatch(line -> line.startsWith("Installing"));
    assertThat(app.console.err()).isEmpty();
    assertThat(app.lock()).doesNotExist();
    assertThat(built.code().resolve("app.jar")).exists();
    assertThat(built.code().getParent().resolveSibling("build.json")).exists();
    assertThat(BuildFixture.files(folder)).noneMatch(f -> f.toString().endsWith(".part"));
  }

  @Test
  void tellsEachStepWithItsTimeAndNoneWhereThereIsNothingToDo() throws IOException {
    app.require("\"t:tree:1.0\"");

    app.build(DONE);

    assertThat(timed())
        .containsExactly(
            "resolved Resolved 1 requirement to 2 jars",
            "compiled Compiled and checked Greeter",
            "downloaded Ran downloadWeights()");
    assertThat(app.console.out())
        .filteredOn(line -> line.matches("[A-Z].* \\(\\d+\\.\\d s\\)"))
        .hasSize(3);
    app.build();
    assertThat(timed()).hasSize(3);
    app.replace("return in;", "return new In(in.text());");
    app.build();
    assertThat(timed()).hasSize(4).endsWith("compiled Compiled and checked Greeter");
  }

  private List<String> timed() {
    return app.console.events().stream()
        .filter(Event.Step.class::isInstance)
        .map(Event.Step.class::cast)
        .filter(step -> step.took().isPresent())
        .map(step -> step.name() + " " + step.text())
        .toList();
  }

  @Test
  void writesArgumentsThatMoveWithTheCacheFolder() throws IOException {
    app.require("\"t:tree:1.0\"");

    CompiledApp built = app.build(DONE);

    List<String> arguments = Files.readAllLines(built.runArgs());
    assertThat(arguments)
        .startsWith("\"-Djlserve.cache=.\"", "\"--enable-native-access=ALL-UNNAMED\"")
        .endsWith("\"dev.jlserve.server.Main\"", "\"serve\"")
        .noneMatch(line -> line.contains(app.cache.toString()));
    String path = arguments.get(arguments.indexOf("\"-cp\"") + 1);
    assertThat(path)
        .startsWith("\"runtime/")
        .containsPattern(":apps/Greeter/[^:]+/app.jar:maven/t/tree/1.0/tree-1.0.jar:")
        .endsWith(":maven/t/leaf/1.0/leaf-1.0.jar\"");
  }

  @Test
  void leavesWhatOtherCommandsWriteBesideTheSource() throws IOException {
    String part = ".01234567-89ab-cdef-0123-456789abcdef-1.part";
    Path download = Files.writeString(app.source.resolveSibling("film.mp4" + part), "half");
    Path lock = Files.writeString(Path.of(app.lock() + part), "half");

    app.build(DONE);

    assertThat(download).hasContent("half");
    assertThat(lock).doesNotExist();
  }

  @Test
  void doesNothingTheSecondTime() throws IOException {
    app.require("\"t:tree:1.0\"");
    app.build(DONE);
    List<String> before = app.snapshot();

    ScriptedLauncher launcher = new ScriptedLauncher();
    app.build(launcher, app.request());

    assertThat(launcher.launches).isEmpty();
    assertThat(app.console.out())
        .contains("✓ Nothing to do: Greeter is built and unchanged", "✓ Build complete!");
    assertThat(app.snapshot()).isEqualTo(before);
  }

  @Test
  void doesNothingWhereOnlyABaseImageWasLockedSince() throws IOException {
    app.require("\"t:leaf:1.0\"");
    app.build(DONE);
    Files.writeString(
        app.lock(),
        "base " + "a".repeat(64) + " registry.example/base:1\n",
        StandardOpenOption.APPEND);
    List<String> before = app.snapshot();

    ScriptedLauncher launcher = new ScriptedLauncher();
    app.build(launcher, app.request());

    assertThat(launcher.launches).isEmpty();
    assertThat(app.snapshot()).isEqualTo(before);
  }

  @Test
  void refusesASnapshotAlsoInATextThatWasBuiltWithIt() throws IOException {
    app.repository.publishSnapshot("t", "moving", "1.0", 1, "one");
    Files.delete(app.userFolder().resolve("settings.xml"));
    app.require("\"t:moving:1.0-SNAPSHOT\"");
    app.replace(
        "import dev.jlserve.Endpoint;",
        "//REPOS here=" + folder.resolve("repository").toUri() + "\nimport dev.jlserve.Endpoint;");
    app.build(new ScriptedLauncher(DONE), BuildRequest.of(app.source, BuildOption.ALLOW_SNAPSHOTS));

    assertThat(refused(DONE).diagnostics()).hasSize(1);

    app.build(new ScriptedLauncher(), BuildRequest.of(app.source, BuildOption.ALLOW_SNAPSHOTS));
    assertThat(app.console.out()).contains("✓ Nothing to do: Greeter is built and unchanged");
  }

  @Test
  void compilesButDownloadsNothingWhereOnlyAnEndpointChanged() throws IOException {
    Path first = app.build(DONE).code();
    app.replace("return in;", "return new In(in.text());");

    ScriptedLauncher launcher = new ScriptedLauncher();
    CompiledApp second = app.build(launcher, app.request());

    assertThat(launcher.launches).isEmpty();
    assertThat(second.code()).isNotEqualTo(first).hasParent(first.getParent());
    assertThat(app.console.out()).contains("✓ Requirements and weights are unchanged");
  }

  @Test
  void downloadsAgainWhereTheDownloadChanged() throws IOException {
    app.build(DONE);
    app.replace("\"one\"", "\"two\"");

    ScriptedLauncher launcher = new ScriptedLauncher(DONE);
    app.build(launcher, app.request());

    assertThat(launcher.launches).hasSize(1);
  }

  @Test
  void installsAndLocksRequirements() throws IOException {
    app.require("\"t:tree:1.0\"");

    app.build(DONE);

    assertThat(app.console.out())
        .contains("Installing requirements: t:tree:1.0")
        .contains("Wrote " + app.lock() + "; commit it with the source");
    assertThat(Files.readAllLines(app.lock()))
        .contains("requirement t:tree:1.0")
        .anyMatch(line -> line.endsWith(" t:leaf:jar:1.0"));
  }

  @Test
  void refusesATamperedJarAndFetchesItAnewByForce() throws IOException {
    app.require("\"t:tree:1.0\"");
    app.build(DONE);
    Path leaf = app.installed("t:leaf:1.0");
    byte[] original = Files.readAllBytes(leaf);
    Files.writeString(leaf, "tampered");

    CliException e = refused(DONE);

    assertThat(e).hasMessageStartingWith("Not what the lock says: t:leaf:jar:1.0 in " + leaf);
    assertThat(leaf).hasContent("tampered");
    app.build(new ScriptedLauncher(DONE), BuildRequest.of(app.source, BuildOption.FORCE));
    assertThat(leaf).hasBinaryContent(original);
    assertThat(app.console.out()).contains("Fetching anew: " + leaf);
  }

  @Test
  void doesEverythingAgainByForce() throws IOException {
    app.require("\"t:tree:1.0\"");
    CompiledApp built = app.build(DONE);
    Path jar = built.code().resolve("app.jar");
    byte[] compiled = Files.readAllBytes(jar);
    Files.writeString(jar, "not what was compiled");
    BuildRecords records = new BuildRecords(CacheFolder.of(app.environment()));
    MeasuredMemory memory = new MeasuredMemory(500_000_000, 10_000_000);
    records.measured(built.code(), memory);

    ScriptedLauncher launcher = new ScriptedLauncher(DONE);
    app.build(launcher, BuildRequest.of(app.source, BuildOption.FORCE));

    assertThat(launcher.launches).hasSize(1);
    assertThat(jar).hasBinaryContent(compiled);
    assertThat(timed()).hasSize(6);
    assertThat(records.of(built.code()).orElseThrow().record().memory()).contains(memory);
  }

  @Test
  void refusesWhatTheCommittedLockDoesNotSayInAFreshCache() throws IOException {
    app.require("\"t:leaf:1.0\"");
    app.build(DONE);
    String locked = Files.readString(app.lock());
    app.cache = Files.createDirectory(folder.resolve("fresh"));
    app.repository.publish("t:leaf:1.0", "published again");

    assertThat(refused(DONE)).hasMessageStartingWith("Not what the lock says: t:leaf:jar:1.0");
    assertThat(app.lock()).hasContent(locked);
    assertThat(app.cache.resolve("apps")).doesNotExist();
    BuildRequest force = BuildRequest.of(app.source, BuildOption.FORCE);
    assertThatThrownBy(() -> app.build(new ScriptedLauncher(DONE), force))
        .hasMessageStartingWith("Not what the lock says: t:leaf:jar:1.0")
        .hasMessageContaining("That is so after --force, too. Run build with --force and --update");

    app.build(
        new ScriptedLauncher(DONE),
        BuildRequest.of(app.source, BuildOption.UPDATE, BuildOption.FORCE));
    assertThat(Files.readString(app.lock())).isNotEqualTo(locked);
  }

  @Test
  void holdsToTheRecordWhereTheLockFileIsGone() throws IOException {
    app.require("\"t:leaf:1.0\"");
    app.build(DONE);
    String locked = Files.readString(app.lock());
    Files.delete(app.lock());
    Files.writeString(app.installed("t:leaf:1.0"), "tampered");

    assertThat(refused(DONE)).hasMessageStartingWith("Not what the lock says: t:leaf:jar:1.0");
    app.build(new ScriptedLauncher(DONE), BuildRequest.of(app.source, BuildOption.FORCE));
    assertThat(app.lock()).hasContent(locked);
  }

  @Test
  void renewsTheEntriesOfAChangedRequirementAndSaysSo() throws IOException {
    app.require("\"t:leaf:1.0\"");
    app.build(DONE);

    app.require("\"t:leaf:1.1\"");
    app.build(new ScriptedLauncher(DONE), app.request());

    assertThat(app.console.out())
        .contains("Renewed " + app.lock() + ": requirement t:leaf:1.0 became t:leaf:1.1");
    assertThat(Files.readString(app.lock())).contains("t:leaf:jar:1.1").doesNotContain("1.0");
  }

  @Test
  void showsWhatARenewalChanged() throws IOException {
    app.repository.publish("t:open:1.0", "open", "t:leaf:[1.0,)");
    app.repository.listVersions("t", "leaf", "1.0");
    app.require("\"t:open:1.0\"");
    app.build(DONE);
    BuildRequest update = BuildRequest.of(app.source, BuildOption.UPDATE);
    app.build(new ScriptedLauncher(DONE), update);
    assertThat(app.console.out()).contains(app.lock() + " is up to date");

    app.repository.listVersions("t", "leaf", "1.0", "1.1");
    app.build(new ScriptedLauncher(DONE), update);

    assertThat(app.console.out()).contains("Renewed " + app.lock() + ": t:leaf 1.0 became 1.1");
  }

  @Test
  void writesADeletedLockAgainWhereNothingElseIsToDo() throws IOException {
    app.require("\"t:leaf:1.0\"");
    app.build(DONE);
    String locked = Files.readString(app.lock());
    Files.delete(app.lock());

    ScriptedLauncher launcher = new ScriptedLauncher();
    app.build(launcher, app.request());

    assertThat(launcher.launches).isEmpty();
    assertThat(app.lock()).hasContent(locked);
  }

  @Test
  void offlineBuildsFromAWarmCache() throws IOException {
    app.require("\"t:tree:1.0\"");
    app.build(DONE);
    Files.delete(app.lock());
    FileRepository.mirrorAll(folder.resolve("user/.m2"), "http://127.0.0.1:9/m2", "");
    BuildRequest offline = BuildRequest.of(app.source, BuildOption.OFFLINE);
    app.replace("\"one\"", "\"two\"");

    ScriptedLauncher launcher =
        new ScriptedLauncher(
            "say {\"message\":\"fetch\",\"number\":1,\"source\":{\"kind\":\"url\",\"uri\":"
                + "\"https://files.test/m\",\"sha256\":\"0\"}}",
            "hear",
            DONE);
    app.build(launcher, offline);

    assertThat(launcher.launches).hasSize(1);
    assertThat(app.console.err())
        .anyMatch(line -> line.contains("and --offline forbids to fetch it; build without"));
    app.cache = Files.createDirectory(folder.resolve("cold"));
    assertThat(catchThrowableOfType(CliException.class, () -> app.build(launcher, offline)))
        .hasMessage(
            "Failed to install requirements: t:tree:1.0: "
                + app.cache.resolve("maven").resolve(FileRepository.relative("t:tree:1.0", "pom"))
                + " is not there, and --offline forbids to fetch it");
  }

  @Test
  void leavesOutARequirementThatJlserveBringsAndSaysSo() throws IOException {
    app.require("\"t:brought:1.0\"");

    CompiledApp built = app.build(DONE);

    assertThat(app.console.err())
        .containsExactly(
            "Note: requirement t:brought:1.0 is left out; the app runs with jlserve's own"
                + " t.brought-2.0.jar");
    assertThat(built.classPath())
        .noneMatch(path -> path.endsWith("brought-1.0.jar"))
        .anyMatch(path -> path.endsWith("t.brought-2.0.jar"));
  }

  @Test
  void locksTheJarsOfWeights() throws IOException {
    app.repository.publish("t:model:1", "weights");

    app.build(
        "say {\"message\":\"fetch\",\"number\":1,\"source\":{\"kind\":\"maven\",\"coordinate\":"
            + "\"t:model:1\"}}",
        "hear",
        DONE);

    assertThat(Files.readAllLines(app.lock()))
        .filteredOn(line -> line.startsWith("weights "))
        .singleElement()
        .asString()
        .matches("weights [0-9a-f]{64} maven t:model:1");
  }

  @Test
  void writesNoRecordWhereTheDownloadFailed() throws IOException {
    CliException e =
        catchThrowableOfType(
            CliException.class,
            () ->
                app.build(
                    "say {\"message\":\"failed\",\"reason\":\"downloadWeights() failed: no"
                        + " route\"}"));

    assertThat(e).hasMessage("downloadWeights() failed: no route");
    try (Stream<Path> files = Files.walk(app.cache.resolve("apps"))) {
      assertThat(files).noneMatch(f -> f.endsWith("build.json"));
    }
  }

  @Test
  void startsNothingWhereTheAppDoesNotCompile() throws IOException {
    app.replace("return in;", "return missing;");
    ScriptedLauncher launcher = new ScriptedLauncher();

    CliException e =
        catchThrowableOfType(CliException.class, () -> app.build(launcher, app.request()));

    assertThat(e).hasMessage(app.source + " does not compile: 1 error");
    assertThat(e.lines().get(0)).startsWith(app.source + ":9: error: cannot find symbol");
    assertThat(launcher.launches).isEmpty();
  }

  @Test
  void speaksOfTheAppBeforeTheCacheFolder() throws IOException {
    Path missing = folder.resolve("Missing.java");
    BuildContext bare = app.surroundings(new ScriptedLauncher(), Map.of());

    CliException noApp =
        catchThrowableOfType(
            CliException.class, () -> new Build(bare).run(BuildRequest.of(missing)));
    CliException noCache =
        catchThrowableOfType(CliException.class, () -> new Build(bare).run(app.request()));

    assertThat(noApp).hasMessage("File not found: " + missing);
    assertThat(noCache)
        .hasMessageStartingWith("JLSERVE_CACHE_DIR environment variable must be set.");
    assertThat(app.console.out()).isEmpty();
  }

  private CliException refused(String... script) {
    return catchThrowableOfType(CliException.class, () -> app.build(script));
  }
}
