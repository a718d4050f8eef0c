package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same projects, compiled by Maven and by the command line: both say the same of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MavenVerdictIT {

  private static final String CACHE =
      "mkdir -p \"$HOME/cache\"; export JLSERVE_CACHE_DIR=\"$HOME/cache\"\n";

  @TempDir static Path temporary;
  private UserHome home;
  private Path folder;
  private String pom = "";
  private Map<String, Boolean> verdicts = Map.of();

  /** One Maven for all of them: its start and its plugins cost more than a project. */
  @BeforeAll
  void compileAllByMaven() throws Exception {
    home = UserHome.in(temporary);
    folder = Files.createDirectory(temporary.resolve("projects"));
    CliJar.Result made = CliJar.run(home.shell(folder, "jlserve init template"));
    assertThat(made.code()).as(made.err()).isZero();
    pom =
        Files.readString(folder.resolve("template/pom.xml"))
            .replace("${project.basedir}/.jlserve", folder.resolve("template/.jlserve").toString());
    verdicts = VerdictProjects.write(folder, pom);

    String modules =
        String.join("", verdicts.keySet().stream().map(n -> "<module>" + n + "</module>").toList());
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>all</groupId>"
            + "<artifactId>all</artifactId><version>1</version><packaging>pom</packaging><modules>"
            + modules
            + "</modules></project>");
    // On the Java of the command line, so that Maven need start no other one for each project.
    String java = "export JAVA_HOME='" + System.getProperty("java.home") + "'\n";
    CliJar.Result maven = CliJar.run(home.shell(folder, java + "mvn -B -ntp -fae compile"));
    for (Map.Entry<String, Boolean> each : verdicts.entrySet()) {
      assertThat(maven.out())
          .containsPattern(
              "(?m)^\\[INFO\\] "
                  + each.getKey()
                  + " \\S*.* "
                  + (each.getValue() ? "SUCCESS" : "FAILURE"));
    }
  }

  @Test
  void checkSaysTheSame() throws Exception {
    CliJar.Result checks = CliJar.run(home.checkEach(folder, List.copyOf(verdicts.keySet())));
    List<String> wanted = new ArrayList<>();
    verdicts.forEach((name, good) -> wanted.add(CheckEach.ended(name, good ? 0 : 1)));
    assertThat(checks.outLinesWithoutTimes().stream().filter(CheckEach::isEnd))
        .as(checks.out() + checks.err())
        .containsExactlyElementsOf(wanted);
  }

  @Test
  void checkNotesWhatItDoesNotFollow() throws Exception {
    Path project = Files.createDirectories(temporary.resolve("unfollowed/src/main/java/shop"));
    Files.writeString(project.resolve("App.java"), VerdictProjects.app("", "in.text()"));
    Files.writeString(
        temporary.resolve("unfollowed/pom.xml"),
        VerdictProjects.configured(
                pom,
                "<compilerId>eclipse</compilerId>"
                    + "<jdkToolchain><version>17</version></jdkToolchain>"
                    + "<compilerArgs><arg>-Xplugin:Other</arg></compilerArgs>")
            .replaceFirst("<maven.compiler.release>.*</maven.compiler.release>", ""));

    CliJar.Result check = CliJar.run(home.shell(temporary, "jlserve check unfollowed"));

    assertThat(check.code()).as(check.err()).isZero();
    String java = String.valueOf(Runtime.version().feature());
    assertThat(check.err())
        .contains(
            "pom.xml is not followed in all: compilerId is eclipse (javac compiles here);"
                + " -Xplugin:Other does not count (name processors in annotationProcessorPaths);"
                + " jdkToolchain does not count (jlserve compiles with the JDK in which it runs, "
                + java
                + "); no release is named (Java "
                + java
                + " counts here, and another one for Maven: set maven.compiler.release)");
  }

  @Test
  void whatAProjectBringsIsBuiltAndServed() throws Exception {
    for (String name : new String[] {"preview-good", "module-good"}) {
      build(name);
      try (LiveCli serve =
          LiveCli.start(home.shell(folder, CACHE + "exec jlserve serve " + name))) {
        assertThat(
                serve
                    .post(serve.awaitServing().resolve("/ask"), "{\"text\":\"long\"}")
                    .statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void aSaveIsCompiledWithTheProcessorsAndRootsOfTheBuild() throws Exception {
    build("inherited-good");
    Path version = folder.resolve("inherited-good/src/gen/java/shop/Version.java");
    String before = Files.readString(version);
    try (LiveCli dev =
        LiveCli.start(home.shell(folder, CACHE + "exec jlserve dev inherited-good"))) {
      URI ask = dev.awaitServing().resolve("/ask");
      assertThat(dev.post(ask, "{\"text\":\"a\"}").body()).contains("ü1");
      Files.writeString(version, before.replace("\"1\"", "\"saved\""));
      dev.await(line -> line.startsWith("Reloaded in "));
      assertThat(dev.post(ask, "{\"text\":\"a\"}").body()).contains("saved");
    } finally {
      Files.writeString(version, before);
    }
  }

  private void build(String name) throws Exception {
    CliJar.Result built = CliJar.run(home.shell(folder, CACHE + "jlserve build " + name));
    assertThat(built.code()).as(built.err()).isZero();
  }
}
