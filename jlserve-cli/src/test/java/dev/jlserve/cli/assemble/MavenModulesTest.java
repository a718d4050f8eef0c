package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.BuildFixture.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.compile.AppJar;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.Readiness;
import dev.jlserve.cli.readiness.ReadinessCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app in one module of a Maven build, whose other modules were not installed. */
class MavenModulesTest {

  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>my</groupId><artifactId>root</artifactId><version>1-SNAPSHOT</version>
        </parent>
        <artifactId>%s</artifactId>
        <dependencies>%s</dependencies>
      </project>
      """;

  @TempDir Path folder;

  private BuildFixture app;
  private Path root;
  private Path project;

  @BeforeEach
  void write() throws IOException {
    app = new BuildFixture(folder);
    root = Files.createDirectory(folder.resolve("my build ö"));
    Files.writeString(
        root.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>my</groupId><artifactId>root</artifactId><version>1-SNAPSHOT</version>
          <packaging>pom</packaging>
          <modules><module>app</module><module>lib</module><module>deep/base</module></modules>
        </project>
        """);
    project = module("app", "app", dependency("my", "lib", "${project.version}"));
    module("lib", "lib", dependency("my", "base", "1-SNAPSHOT"));
    module("deep/base", "base", dependency("t", "leaf", "1.0"));
    Path base = root.resolve("deep/base/pom.xml");
    Files.writeString(
        base,
        Files.readString(base)
            .replace("</parent>", "<relativePath>../../pom.xml</relativePath></parent>"));
    Path source = project.resolve("src/main/java/Greeter.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source, Files.readString(app.source).replace("return in;", "return new In(Lib.word());"));
  }

  private Path module(String path, String artifact, String dependencies) throws IOException {
    Path module = Files.createDirectories(root.resolve(path));
    Files.writeString(module.resolve("pom.xml"), POM.formatted(artifact, dependencies));
    return module;
  }

  private static String dependency(String group, String artifact, String version) {
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
        .formatted(group, artifact, version);
  }

  /** As Maven would, into target/classes. */
  private void compile(String path, String name, String word) throws IOException {
    Path source = root.resolve(path).resolve("src/main/java").resolve(name + ".java");
    Path classes = root.resolve(path).resolve("target/classes");
    Files.createDirectories(source.getParent());
    Files.createDirectories(classes);
    Files.writeString(
        source,
        "public class %s { public static String word() { return \"%s\"; } }".formatted(name, word));
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), source.toString()))
        .isZero();
  }

  private void compileAll() throws IOException {
    compile("lib", "Lib", "one");
    compile("deep/base", "Base", "one");
  }

  private CompiledApp build() {
    return app.build(new ScriptedLauncher(DONE), BuildRequest.of(project));
  }

  private Readiness ready() {
    try (ReadinessCheck check =
        new ReadinessCheck(app.userFolder(), app.console, app.environment(), app.nested)) {
      return check.check(project, true);
    }
  }

  private static Path lib(CompiledApp built) {
    return built.classPath().stream()
        .filter(path -> path.getFileName().toString().startsWith("lib-1-SNAPSHOT"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void modulesAreTakenAsTheyWereCompiled() throws IOException {
    compileAll();

    CompiledApp built = build();

    assertThat(app.console.out()).contains("Installing requirements: my:lib:1-SNAPSHOT");
    assertThat(built.classPath()).allMatch(path -> path.startsWith(app.cache));
    assertThat(built.classPath().stream().map(path -> path.getFileName().toString()))
        .anyMatch(name -> name.matches("lib-1-SNAPSHOT-module-[0-9a-f]{32}\\.jar"))
        .anyMatch(name -> name.matches("base-1-SNAPSHOT-module-[0-9a-f]{32}\\.jar"))
        .contains("leaf-1.0.jar");
    assertThat(Files.readString(project.resolve("src/main/java/Greeter.jlserve.lock")))
        .contains("requirement my:lib:1-SNAPSHOT\n", "t:leaf:jar:1.0\n")
        .doesNotContain("my:lib:jar", "my:lib:pom", "my:base:");
    assertThat(ready()).isEqualTo(new Readiness.Ready(built));
    build();
    assertThat(app.console.out()).contains("✓ Nothing to do: Greeter is built and unchanged");
  }

  @Test
  void whatWasCompiledSinceIsCodeAndAsksForNoBuild() throws IOException {
    compileAll();
    CompiledApp before = build();
    compile("lib", "Lib", "two");

    assertThat(ready())
        .isInstanceOfSatisfying(
            Readiness.Ready.class,
            now -> {
              assertThat(lib(now.app())).exists().isNotEqualTo(lib(before));
              assertThat(now.app().code()).isNotEqualTo(before.code());
            });
    assertThat(lib(before)).exists();
    CompiledApp after = build();
    assertThat(app.console.out()).contains("✓ Nothing to do: Greeter is built and unchanged");
    assertThat(lib(after)).isNotEqualTo(lib(before));
    assertThat(Files.readString(after.runArgs())).contains(lib(after).getFileName().toString());
  }

  @Test
  void aBuildGoesOnWithoutWhatWasCleaned() throws IOException {
    compileAll();
    CompiledApp before = build();
    Files.delete(root.resolve("lib/target/classes/Lib.class"));

    assertThat(ready())
        .isInstanceOfSatisfying(
            Readiness.Ready.class, now -> assertThat(lib(now.app())).isEqualTo(lib(before)));
  }

  @Test
  void aJarCountsUnlessAClassIsNewer() throws IOException {
    compileAll();
    Path classes = root.resolve("lib/target/classes");
    Path extra = Files.writeString(folder.resolve("extra.txt"), "packed");
    Path jar =
        Files.write(
            root.resolve("lib/target/lib-1-SNAPSHOT.jar"),
            AppJar.of(Map.of("Lib.class", classes.resolve("Lib.class"), "extra.txt", extra)));
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(lib(build())).hasBinaryContent(Files.readAllBytes(jar));

    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    assertThat(lib(build()))
        .hasBinaryContent(AppJar.of(Map.of("Lib.class", classes.resolve("Lib.class"))));
  }

  @Test
  void aModuleThatWasNeverCompiledIsNamedWithTheCommand() throws IOException {
    compile("lib", "Lib", "one");

    CliException refused = catchThrowableOfType(CliException.class, this::build);

    assertThat(refused)
        .hasMessage(
            "Failed to install requirements: module deep/base of the Maven build in "
                + root
                + " was never compiled. Package it, then try again:");
    assertThat(refused.commands())
        .containsExactly("mvn -f '" + root.resolve("pom.xml") + "' -pl deep/base -am package");
  }

  @Test
  void anotherPomOfAModuleAsksForABuild() throws IOException {
    compileAll();
    build();
    module("lib", "lib", dependency("my", "base", "1-SNAPSHOT") + dependency("t", "tree", "1.0"));

    assertThat(ready())
        .isEqualTo(new Readiness.Stale("Greeter", List.of("pom.xml of module lib changed")));
    assertThat(build().classPath()).contains(app.installed("t:tree:1.0"));
  }

  @Test
  void checksAModuleToo() throws IOException {
    compileAll();

    new Check(app.surroundings(new ScriptedLauncher(), Map.of())).run(project, Set.of(), false);

    assertThat(app.console.out()).contains("✓ Greeter has no mistakes");
  }

  @Test
  void anotherVersionIsAskedOfTheRepositories() throws IOException {
    compileAll();
    module("app", "app", dependency("my", "lib", "0.9"));
    app.repository.publishFile("my:lib:0.9", "Lib.class", "");

    CliException refused = catchThrowableOfType(CliException.class, this::build);

    assertThat(refused).hasMessageContaining("does not compile");
  }
}
