package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.BuildFixture.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.JlserveVersion;
import dev.jlserve.cli.readiness.Readiness;
import dev.jlserve.cli.readiness.ReadinessCheck;
import dev.jlserve.cli.resolve.FileRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps in Maven projects: the class path is that of the pom. */
final class MavenProjectTest {

  private static final String DEPENDENCY =
      "<dependency><groupId>t</groupId><artifactId>%s</artifactId>%s</dependency>";

  @TempDir Path folder;

  private BuildFixture app;
  private Path project;
  private Path source;

  @BeforeEach
  void prepare() throws IOException {
    app = new BuildFixture(folder);
    project = folder.resolve("my projekt ö");
    source = project.resolve("src/main/java/Greeter.java");
    Files.createDirectories(source.getParent());
    Files.copy(app.source, source);
    pom("", dependency("tree", "<version>1.0</version>"));
  }

  private static String dependency(String artifact, String more) {
    return DEPENDENCY.formatted(artifact, more);
  }

  private void pom(String more, String... dependencies) throws IOException {
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          %s
          <groupId>my</groupId><artifactId>app</artifactId><version>1-SNAPSHOT</version>
          <dependencies>
            <dependency>
              <groupId>dev.jlserve</groupId><artifactId>jlserve-api</artifactId><version>%s</version>
            </dependency>
            <dependency>
              <groupId>nowhere</groupId><artifactId>test</artifactId><version>1</version>
              <scope>test</scope>
            </dependency>
            %s
          </dependencies>
        </project>
        """
            .formatted(more, JlserveVersion.current(), String.join("", dependencies)));
  }

  private CompiledApp build(BuildOption... options) {
    return app.build(new ScriptedLauncher(DONE), BuildRequest.of(project, options));
  }

  private CliException refused(BuildOption... options) {
    return catchThrowableOfType(CliException.class, () -> build(options));
  }

  private Readiness ready() {
    try (ReadinessCheck check =
        new ReadinessCheck(app.userFolder(), app.console, app.environment(), app.nested)) {
      return check.check(project, true);
    }
  }

  private void edit(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  @Test
  void theClassPathIsThatOfThePom() throws IOException {
    CompiledApp built = build();

    assertThat(app.console.out()).contains("Installing requirements: t:tree:1.0");
    assertThat(built.classPath())
        .endsWith(app.installed("t:tree:1.0"), app.installed("t:leaf:1.0"))
        .allMatch(path -> path.startsWith(app.cache));
    assertThat(app.userFolder().resolve("repository"))
        .isDirectoryRecursivelyContaining("glob:**/tree-1.0.jar");
    assertThat(Files.readAllLines(source.resolveSibling("Greeter.jlserve.lock")))
        .contains("requirement t:tree:1.0")
        .anyMatch(line -> line.endsWith(" t:leaf:jar:1.0"));
    assertThat(ready()).isEqualTo(new Readiness.Ready(built));
    build();
    assertThat(app.console.out()).contains("✓ Nothing to do: Greeter is built and unchanged");
  }

  @Test
  void whatTheFileRequiresBesideThePomIsTold() throws IOException {
    app.require("\"t:leaf:1.0,exclude=t%other\", \"t:tree:1.0\"");
    String text = "//DEPS t:classes:1.0:extra\n" + Files.readString(app.source);
    Files.writeString(source, text);
    app.repository.publish("t:classes:1.0", "main");
    app.repository.publishClassifier("t:classes:1.0", "extra", "extra");

    build();

    assertThat(app.console.err())
        .startsWith(
            source
                + ":5: Note: pom.xml does not name t:leaf, and Maven, its tests and editors compile"
                + " with what pom.xml names. Put it into the dependencies there:",
            "@JLServeApp(requirements = {\"t:leaf:1.0,exclude=t%other\", \"t:tree:1.0\"})",
            "                            ^",
            "<dependency>",
            "  <groupId>t</groupId>",
            "  <artifactId>leaf</artifactId>",
            "  <version>1.0</version>",
            "  <exclusions>",
            "    <exclusion>",
            "      <groupId>t</groupId>",
            "      <artifactId>other</artifactId>",
            "    </exclusion>",
            "  </exclusions>",
            "</dependency>",
            source
                + ":1: Note: pom.xml does not name t:classes:extra, and Maven, its tests and"
                + " editors compile with what pom.xml names. Put it into the dependencies there:",
            "//DEPS t:classes:1.0:extra",
            "       ^",
            "<dependency>",
            "  <groupId>t</groupId>",
            "  <artifactId>classes</artifactId>",
            "  <version>1.0</version>",
            "  <classifier>extra</classifier>",
            "</dependency>");
  }

  @Test
  void theFileNamesItsProjectToo() {
    CompiledApp built = app.build(new ScriptedLauncher(DONE), BuildRequest.of(source));

    assertThat(built.classPath()).endsWith(app.installed("t:leaf:1.0"));
  }

  @Test
  void parentsProfilesAndListsOfVersionsCount() throws IOException {
    app.repository.publishPom("t:bom:1", FileRepository.managing("t:leaf:1.1"));
    app.repository.publishPom(
        "t:parent:1",
        "<properties><tree>1.0</tree></properties>"
            + FileRepository.managing("t:tree:${tree}")
            + "<profiles><profile><id>more</id><activation><property><name>more</name></property>"
            + "</activation><dependencies>"
            + dependency("brought", "<version>1.0</version>")
            + "</dependencies></profile></profiles>");
    pom(
        "<parent><groupId>t</groupId><artifactId>parent</artifactId><version>1</version>"
            + "<relativePath/></parent><dependencyManagement><dependencies>"
            + dependency("bom", "<version>1</version><type>pom</type><scope>import</scope>")
            + "</dependencies></dependencyManagement>",
        dependency("tree", ""));

    assertThat(build().classPath())
        .endsWith(app.installed("t:tree:1.0"), app.installed("t:leaf:1.1"));

    Files.createDirectories(project.resolve(".mvn"));
    Files.writeString(project.resolve(".mvn/maven.config"), "-Dmore\n");
    assertThat(build().classPath()).anyMatch(path -> path.endsWith("t.brought-2.0.jar"));
  }

  @Test
  void aChangedPomIsStaleAndNamesWhatChanged() throws IOException {
    build();
    edit(project.resolve("pom.xml"), "<project>", "<project><!-- no change -->");
    assertThat(ready()).isInstanceOf(Readiness.Ready.class);

    pom("", dependency("leaf", "<version>1.1</version>"));
    assertThat(ready())
        .isEqualTo(
            new Readiness.Stale(
                "Greeter",
                List.of("requirement t:leaf:1.1 is new", "requirement t:tree:1.0 is gone")));

    build();
    pom(FileRepository.managing("t:leaf:1.1"), dependency("leaf", "<version>1.1</version>"));
    assertThat(ready())
        .isEqualTo(
            new Readiness.Stale("Greeter", List.of("dependencyManagement of pom.xml is new")));
  }

  @Test
  void aParentThatIsNewAsksForABuild() throws IOException {
    assertThat(ready()).isEqualTo(new Readiness.NeverBuilt("Greeter"));
    build();
    app.repository.publishPom("t:parent:1", "");
    pom(
        "<parent><groupId>t</groupId><artifactId>parent</artifactId><version>1</version>"
            + "<relativePath/></parent>",
        dependency("tree", "<version>1.0</version>"));
    assertThat(ready())
        .isInstanceOfSatisfying(
            Readiness.Stale.class,
            stale -> assertThat(stale.changes().get(0)).contains("t:parent:pom:1"));
    build();
    assertThat(ready()).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void scopesDecideWhoSeesAJar() throws IOException {
    pom("", dependency("leaf", "<version>1.0</version><scope>provided</scope>"));

    assertThat(build().classPath()).doesNotContain(app.installed("t:leaf:1.0"));
    assertThat(app.installed("t:leaf:1.0")).exists();
  }

  @Test
  void resourcesAreInTheAppsJar() throws IOException {
    Path resource = project.resolve("src/main/resources/words/list ü.txt");
    Files.createDirectories(resource.getParent());
    Files.writeString(resource, "one");

    assertThat(content(build(), "words/list ü.txt")).isEqualTo("one");

    Files.writeString(resource, "two");
    assertThat(ready())
        .isInstanceOfSatisfying(
            Readiness.Ready.class,
            now -> assertThat(content(now.app(), "words/list ü.txt")).isEqualTo("two"));
  }

  @Test
  void resourcesThatOnlyAProfileNamesAreToldOf() throws IOException {
    Files.createDirectories(project.resolve("src/main/prod"));
    Files.createDirectories(project.resolve("src/main/resources"));
    pom(
        "<profiles><profile><id>prod</id><activation><jdk>[21,)</jdk></activation><build>"
            + "<resources><resource><directory>src/main/resources</directory></resource><resource>"
            + "<directory>src/main/prod</directory></resource></resources></build>"
            + "</profile></profiles>",
        dependency("tree", "<version>1.0</version>"));

    build();

    assertThat(app.console.err())
        .filteredOn(line -> line.contains("pom.xml is not followed in all: "))
        .singleElement()
        .asString()
        .contains(
            "the resources in src/main/prod do not go into the app's jar (name that folder in the"
                + " pom's own build, outside of profiles, or run: mvn jlserve:build)")
        .doesNotContain("src/main/resources");
  }

  private static String content(CompiledApp built, String name) {
    try (JarFile jar = new JarFile(built.code().resolve("app.jar").toFile())) {
      return new String(
          jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void appsOfTheTestsAreNone() throws IOException {
    Path test = project.resolve("src/test/java/Other.java");
    Files.createDirectories(test.getParent());
    Files.writeString(test, Files.readString(source).replace("Greeter", "Other"));

    assertThat(build().simpleName()).isEqualTo("Greeter");

    Path second = source.resolveSibling("Other.java");
    Files.copy(test, second);
    CliException e = refused();
    assertThat(e)
        .hasMessage(
            "Folder "
                + project
                + " holds 2 apps: "
                + source
                + ", "
                + second
                + ". Name one of them.");
  }

  @Test
  void anUnfinishedVersionNeedsAFlag() throws IOException {
    app.repository.publishSnapshot("t", "moving", "1.0", 1, "first");
    pom("", dependency("moving", "<version>1.0-SNAPSHOT</version>"));

    assertThat(refused())
        .hasMessage(
            project.resolve("pom.xml")
                + ": [jlserve/RequirementVersion] requirement 't:moving:1.0-SNAPSHOT' is a"
                + " snapshot, whose content changes; a build is repeatable only with one exact"
                + " version. Write one, as in \"t:moving:1.2.3\", or use --allow-snapshots.");

    pom(
        "<repositories><repository><id>here</id><url>"
            + folder.resolve("repository").toUri()
            + "</url></repository></repositories>",
        dependency("moving", "<version>1.0-SNAPSHOT</version>"));
    Files.delete(app.userFolder().resolve("settings.xml"));
    CompiledApp built = build(BuildOption.ALLOW_SNAPSHOTS);
    assertThat(built.classPath())
        .endsWith(
            app.installed("t:moving:1.0-SNAPSHOT")
                .resolveSibling("moving-1.0-20260101.000001-1.jar"));
    assertThat(ready()).isEqualTo(new Readiness.Ready(built));
  }

  @Test
  void aPomThatMavenRefusesIsRefusedInItsWords() throws IOException {
    pom("", dependency("tree", ""));

    assertThat(refused())
        .hasMessageStartingWith(project.resolve("pom.xml") + " is refused: ")
        .hasMessageContaining("'dependencies.dependency.version' for t:tree:jar is missing");
  }

  @Test
  void aPomAboveThatIsNotTheFilesIsNotAsked() throws IOException {
    Path other = Files.createDirectories(project.resolve("tools")).resolve("Greeter.java");
    Files.copy(source, other);

    assertThat(app.build(new ScriptedLauncher(DONE), BuildRequest.of(other)).classPath())
        .noneMatch(path -> path.startsWith(app.cache.resolve("maven")));
  }

  @Test
  void aBrokenPomCountsForItsOwnSourcesOnly() throws IOException {
    Path other = Files.createDirectories(project.resolve("tools")).resolve("Greeter.java");
    Files.copy(source, other);
    Files.writeString(project.resolve("pom.xml"), "<project><parent>");

    app.build(new ScriptedLauncher(DONE), BuildRequest.of(other));
    assertThat(refused()).hasMessageStartingWith(project.resolve("pom.xml") + " cannot be read: ");
  }

  @Test
  void theFolderOfThePomMayHoldTheSources() throws IOException {
    Path beside = project.resolve("Greeter.java");
    Files.move(source, beside);
    edit(
        project.resolve("pom.xml"),
        "</project>",
        "<build><sourceDirectory>${project.basedir}</sourceDirectory></build></project>");

    assertThat(app.build(new ScriptedLauncher(DONE), BuildRequest.of(beside)).classPath())
        .endsWith(app.installed("t:leaf:1.0"));
    assertThat(build().classPath()).endsWith(app.installed("t:leaf:1.0"));
  }

  @Test
  void offlineABuiltProjectNeedsNothingButTheCacheFolder() throws IOException {
    build();
    Files.move(app.userFolder(), folder.resolve("moved away"));
    edit(source, "\"one\"", "\"two\"");

    assertThat(build(BuildOption.OFFLINE).classPath()).endsWith(app.installed("t:leaf:1.0"));
  }

  @Test
  void checksTheProject() throws IOException {
    new Check(app.surroundings(new ScriptedLauncher(), app.environment()))
        .run(project, Set.of(), false);

    assertThat(app.console.out()).contains("✓ Greeter has no mistakes");
  }
}
