package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.BuildFixture.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.Readiness;
import dev.jlserve.cli.readiness.ReadinessCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app that Maven compiled: its classes and class path are taken as they are. */
class MavenCompiledTest {

  @TempDir private Path folder;
  private BuildFixture app;
  private Path classes;
  private Path jar;
  private Path module;
  private Path description;

  @BeforeEach
  void compile() throws IOException {
    app = new BuildFixture(folder);
    classes = folder.resolve("target/classes");
    unpack(app.build(DONE).jar());
    write(classes.resolve("by-maven.txt"), "filtered");
    jar = app.repository.path("t:leaf:1.0", "jar");
    module = folder.resolve("lib/target/classes");
    write(module.resolve("Rates.class"), "0.19");
    description = folder.resolve("target/jlserve/Greeter.maven-build");
    describe("jar t:leaf:1.0 " + jar, "module t:lib:1-SNAPSHOT " + module);
    app.cache = Files.createDirectory(folder.resolve("another cache"));
  }

  private void unpack(Path file) throws IOException {
    try (JarFile from = new JarFile(file.toFile())) {
      for (JarEntry entry : from.stream().toList()) {
        Path target = classes.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, from.getInputStream(entry).readAllBytes());
      }
    }
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void describe(String... path) throws IOException {
    write(
        description,
        "format 1\nbegun 1\nclasses %s\nroot %s\n%s\n"
            .formatted(classes, app.source.getParent(), String.join("\n", path)));
  }

  private CompiledApp build() {
    return app.build(new ScriptedLauncher(DONE), BuildRequest.of(description));
  }

  private Readiness check() {
    try (ReadinessCheck check =
        new ReadinessCheck(app.userFolder(), app.console, app.environment(), app.nested)) {
      return check.check(description, false);
    }
  }

  @Test
  void whatMavenDidNotCompileWithIsTold() throws Exception {
    app.require("\"t:leaf:1.0\", \"t:brought:1.0\", \"t:tree:1.0\"");
    write(classes.resolve("by-maven.txt"), "again");
    describe("jar t:leaf:1.0 " + jar, "jar t:brought:1.0 " + jar);

    build();

    assertThat(app.console.err())
        .filteredOn(line -> line.contains("Note: pom.xml does not name "))
        .singleElement()
        .asString()
        .contains(" does not name t:tree, and Maven");
  }

  @Test
  void theJarAndTheClassPathAreMavens() throws Exception {
    CompiledApp built = build();

    try (JarFile packed = new JarFile(built.jar().toFile())) {
      assertThat(packed.stream().map(JarEntry::getName))
          .contains("Greeter.class", "GreeterBootstrap.class", "by-maven.txt");
    }
    List<Path> path = built.classPath();
    Path first = path.get(path.indexOf(built.jar()) + 1);
    assertThat(first).isEqualTo(app.installed("t:leaf:1.0")).hasSameBinaryContentAs(jar);
    Path second = path.get(path.indexOf(built.jar()) + 2);
    assertThat(second.getFileName().toString()).startsWith("lib-1-SNAPSHOT-module-");
    assertThat(app.lock())
        .content()
        .contains("requirement t:leaf:1.0", "requirement t:lib:1-SNAPSHOT", " t:leaf:jar:1.0")
        .doesNotContain("t:lib:jar");
    assertThat(check()).isEqualTo(new Readiness.Ready(built));
  }

  @Test
  void aJarThatIsNotWhatTheLockSaysIsRefused() throws Exception {
    build();
    app.cache = Files.createDirectory(folder.resolve("third cache"));
    Files.writeString(jar, "other");

    assertThatThrownBy(this::build)
        .isInstanceOf(CliException.class)
        .hasMessageContaining("Not what the lock says: t:leaf:jar:1.0 in " + jar);
  }

  @Test
  void anotherDependencyNeedsABuildAndIsNamed() throws Exception {
    build();
    describe("jar t:leaf:1.1 " + jar, "module t:lib:1-SNAPSHOT " + module);

    assertThat(check())
        .isEqualTo(
            new Readiness.Stale("Greeter", List.of("requirement t:leaf:1.0 became t:leaf:1.1")));
  }

  @Test
  void classesAndModulesMayChangeWithoutABuild() throws Exception {
    CompiledApp built = build();
    write(module.resolve("Rates.class"), "0.07");
    write(classes.resolve("by-maven.txt"), "again");

    assertThat(check())
        .isInstanceOfSatisfying(
            Readiness.Ready.class,
            ready -> {
              assertThat(ready.app().code()).isNotEqualTo(built.code());
              assertThat(ready.app().code()).hasParent(built.code().getParent());
              assertThat(ready.app().classPath())
                  .hasSameSizeAs(built.classPath())
                  .filteredOn(each -> each.toString().contains("-module-"))
                  .doesNotContainAnyElementsOf(built.classPath());
            });
  }

  @Test
  void classesWithPreviewFeaturesRunWithThem() throws Exception {
    Path file = classes.resolve("Greeter.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[4] = -1;
    bytes[5] = -1;
    Files.write(file, bytes);

    assertThat(build().jvmOptions()).containsExactly("--enable-preview");
  }

  @Test
  void warningsAreJavacsWhichMavenRuns() {
    Check check = new Check(app.surroundings(new ScriptedLauncher(), app.environment()));

    assertThatThrownBy(() -> check.run(description, Set.of(), true))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("-Ajlserve.strict=on");
  }
}
