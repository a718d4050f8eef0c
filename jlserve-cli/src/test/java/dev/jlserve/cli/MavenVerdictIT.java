package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same projects, compiled by Maven and by the command line: both say the same of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MavenVerdictIT {

  private static final String APP =
      """
      package shop;
      import dev.jlserve.Endpoint;
      import dev.jlserve.JLServeApp;
      import jakarta.validation.constraints.NotBlank;
      %s
      @JLServeApp
      public class App {
        record In(@NotBlank String text) {}
        public void downloadWeights() {}
        public void setup() {}
        @Endpoint public In ask(In in) { return new In(%s); }
      }
      """;

  private static final String PATH =
      "<path><groupId>%s</groupId><artifactId>%s</artifactId>%s</path>";

  private static final String LOMBOK = PATH.formatted("org.projectlombok", "lombok", "%s");

  private static final String ADD_SOURCE =
      """
      <plugin>
        <groupId>org.codehaus.mojo</groupId><artifactId>build-helper-maven-plugin</artifactId>
        <version>3.6.0</version>
        <executions><execution>
          <goals><goal>add-source</goal></goals>
          <configuration><sources><source>src/gen/java</source></sources></configuration>
        </execution></executions>
      </plugin>
      """;

  private static final String LOMBOK_DEPENDENCY =
      """
      <dependency>
        <groupId>org.projectlombok</groupId><artifactId>lombok</artifactId>
        <version>1.18.42</version><scope>provided</scope>
      </dependency>
      """;

  @TempDir static Path temporary;
  private UserHome home;
  private Path folder;
  private String pom = "";
  private final Map<String, Boolean> verdicts = new LinkedHashMap<>();

  @BeforeAll
  void compileAllByMaven() throws Exception {
    home = UserHome.in(temporary);
    folder = Files.createDirectory(temporary.resolve("projects"));
    CliJar.Result made = CliJar.run(home.shell(folder, "jlserve init template"));
    assertThat(made.code()).as(made.err()).isZero();
    pom =
        Files.readString(folder.resolve("template/pom.xml"))
            .replace("${project.basedir}/.jlserve", folder.resolve("template/.jlserve").toString());

    for (boolean good : new boolean[] {true, false}) {
      release(good);
      encoding(good);
      preview(good);
      addedRoot(good);
      module(good);
      lombok(good);
      generated(good);
      arguments(good);
      inherited(good);
    }

    String modules =
        String.join("", verdicts.keySet().stream().map(n -> "<module>" + n + "</module>").toList());
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>all</groupId>"
            + "<artifactId>all</artifactId><version>1</version><packaging>pom</packaging><modules>"
            + modules
            + "</modules></project>");
    CliJar.Result maven = CliJar.run(home.shell(folder, "mvn -B -ntp -fae compile"));
    for (Map.Entry<String, Boolean> each : verdicts.entrySet()) {
      assertThat(maven.out())
          .containsPattern(
              "(?m)^\\[INFO\\] "
                  + each.getKey()
                  + " \\S*.* "
                  + (each.getValue() ? "SUCCESS" : "FAILURE"));
    }
  }

  private Path project(String name, boolean good, String changed, String app) throws IOException {
    String named = name + (good ? "-good" : "-bad");
    verdicts.put(named, good);
    Path project = Files.createDirectory(folder.resolve(named));
    Files.writeString(
        project.resolve("pom.xml"),
        changed.replace(
            "<artifactId>template</artifactId>", "<artifactId>" + named + "</artifactId>"));
    Files.createDirectories(project.resolve("src/main/java/shop"));
    Files.writeString(project.resolve("src/main/java/shop/App.java"), app);
    return project;
  }

  private static String app(String before, String value) {
    return APP.formatted(before, value);
  }

  private String withRelease(String release) {
    return edited("<maven.compiler.release>21<", "<maven.compiler.release>" + release + "<");
  }

  private String edited(String before, String after) {
    assertThat(pom).contains(before);
    return pom.replace(before, after);
  }

  private static String configured(String pom, String more) {
    return pom.replace("<annotationProcessorPaths>", more + "<annotationProcessorPaths>");
  }

  private void release(boolean good) throws IOException {
    project(
        "release",
        good,
        withRelease(good ? "21" : "17"),
        app("", "java.util.List.of(in.text()).getFirst()"));
  }

  private void encoding(boolean good) throws IOException {
    Path project =
        project(
            "encoding",
            good,
            edited(
                "<project.build.sourceEncoding>UTF-8<",
                "<project.build.sourceEncoding>" + (good ? "ISO-8859-1" : "US-ASCII") + "<"),
            "");
    Files.write(
        project.resolve("src/main/java/shop/App.java"),
        app("", "größe")
            .replace("setup() {}", "setup() {} String größe = \"ü\";")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private void preview(boolean good) throws IOException {
    int feature = Runtime.version().feature();
    project(
        "preview",
        good,
        configured(
            withRelease(String.valueOf(feature)), "<enablePreview>" + good + "</enablePreview>"),
        app(
            "",
            "switch (in.text().length()) { case int i when i > 3 -> \"a\"; case int i -> \"b\"; }"));
  }

  private void addedRoot(boolean good) throws IOException {
    Path project =
        project(
            "root",
            good,
            good ? edited("<plugins>", "<plugins>" + ADD_SOURCE) : pom,
            app("", "Version.V"));
    version(project.resolve("src/gen/java"), "public");
  }

  private static void version(Path root, String visibility) throws IOException {
    Path folder = Files.createDirectories(root.resolve("shop"));
    Files.writeString(
        folder.resolve("Version.java"),
        "package shop; class Version { " + visibility + " static final String V = \"1\"; }");
  }

  private void module(boolean good) throws IOException {
    Path project =
        project("module", good, pom, app("", "java.net.http.HttpClient.Version.HTTP_2.toString()"));
    Files.writeString(
        project.resolve("src/main/java/module-info.java"),
        "module shop { requires dev.jlserve.api;"
            + (good ? " requires java.net.http;" : "")
            + " }");
  }

  private void lombok(boolean good) throws IOException {
    String path = good ? LOMBOK.formatted("") : "";
    String managed =
        "<dependencyManagement><dependencies>"
            + LOMBOK_DEPENDENCY
            + "</dependencies></dependencyManagement>";
    String with =
        edited("<annotationProcessorPaths>", "<annotationProcessorPaths>" + path)
            .replaceFirst("<dependencies>", managed + "<dependencies>" + LOMBOK_DEPENDENCY);
    project("lombok", good, with, app("@lombok.extern.java.Log", "log.getName()"));
  }

  private void generated(boolean good) throws IOException {
    String added =
        ADD_SOURCE.replace(
            "src/gen/java", "${project.build.directory}/generated-sources/make/java");
    Path project =
        project("generated", good, edited("<plugins>", "<plugins>" + added), app("", "Version.V"));
    version(project.resolve("target/generated-sources/make/java"), good ? "public" : "private");
  }

  private void arguments(boolean good) throws IOException {
    String execution =
        "<executions><execution><id>default-compile</id><configuration><compilerArgs>"
            + "<arg>-Xlint:%s</arg><arg>-Werror</arg></compilerArgs></configuration>"
                .formatted(good ? "none" : "cast")
            + "</execution></executions><configuration><annotationProcessorPaths>";
    project(
        "arguments",
        good,
        pom.replaceFirst("<configuration>\\s*<annotationProcessorPaths>", execution),
        app("", "(String) in.text()"));
  }

  /** All at once, from a parent, its managed plugins and a profile. */
  private void inherited(boolean good) throws IOException {
    String name = "inherited" + (good ? "-good" : "-bad");
    String parent =
        configured(
                edited(
                        "<artifactId>template</artifactId>",
                        "<artifactId>parent-of-" + name + "</artifactId><packaging>pom</packaging>")
                    .replace("UTF-8", "ISO-8859-1")
                    .replaceFirst("<plugins>", "<pluginManagement><plugins>")
                    .replaceFirst(
                        "(?s)(.*?)</plugins>",
                        "$1</plugins></pluginManagement><plugins>" + ADD_SOURCE + "</plugins>"),
                "<compilerArgs><arg>-Werror</arg></compilerArgs>")
            .replace(
                "<annotationProcessorPaths>",
                "<annotationProcessorPaths>" + LOMBOK.formatted("<version>1.18.42</version>"))
            .replaceFirst("<dependencies>", "<dependencies>" + LOMBOK_DEPENDENCY)
            .replace(
                "<profiles>",
                "<profiles><profile><id>lint</id><activation><jdk>[21,)</jdk></activation><properties>"
                    + "<maven.compiler.showDeprecation>true</maven.compiler.showDeprecation>"
                    + "</properties></profile>");
    Path folderOfParent = Files.createDirectory(folder.resolve("parent-of-" + name));
    Files.writeString(folderOfParent.resolve("pom.xml"), parent);
    String group = pom.replaceFirst("(?s).*?(<groupId>.*?</groupId>).*", "$1");
    String version = pom.replaceFirst("(?s).*?(<version>.*?</version>).*", "$1");
    Path project =
        project(
            "inherited",
            good,
            "<project><modelVersion>4.0.0</modelVersion><parent>"
                + group
                + "<artifactId>parent-of-"
                + name
                + "</artifactId>"
                + version
                + "<relativePath>../parent-of-"
                + name
                + "</relativePath></parent><artifactId>template</artifactId></project>",
            "");
    Files.write(
        project.resolve("src/main/java/shop/App.java"),
        app(
                "@lombok.extern.java.Log",
                "log.getName() + größe + Version.V" + (good ? "" : " + new Integer(1)"))
            .replace("setup() {}", "setup() {} String größe = \"ü\";")
            .getBytes(StandardCharsets.ISO_8859_1));
    version(project.resolve("src/gen/java"), "public");
  }

  @Test
  void checkSaysTheSame() throws Exception {
    for (Map.Entry<String, Boolean> each : verdicts.entrySet()) {
      CliJar.Result check = CliJar.run(home.shell(folder, "jlserve check " + each.getKey()));
      assertThat(check.code())
          .as(each.getKey() + ": " + check.out() + check.err())
          .isEqualTo(each.getValue() ? 0 : 1);
    }
  }

  @Test
  void whatAProjectBringsIsBuiltAndServed() throws Exception {
    String cache = "mkdir -p \"$HOME/cache\"; export JLSERVE_CACHE_DIR=\"$HOME/cache\"\n";
    for (String name : new String[] {"inherited-good", "preview-good", "module-good"}) {
      CliJar.Result built = CliJar.run(home.shell(folder, cache + "jlserve build " + name));
      assertThat(built.code()).as(built.err()).isZero();
      try (LiveCli serve =
          LiveCli.start(home.shell(folder, cache + "exec jlserve serve " + name))) {
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
    String cache = "mkdir -p \"$HOME/dev\"; export JLSERVE_CACHE_DIR=\"$HOME/dev\"\n";
    CliJar.Result built = CliJar.run(home.shell(folder, cache + "jlserve build inherited-good"));
    assertThat(built.code()).as(built.err()).isZero();
    Path version = folder.resolve("inherited-good/src/gen/java/shop/Version.java");
    String before = Files.readString(version);
    try (LiveCli dev =
        LiveCli.start(home.shell(folder, cache + "exec jlserve dev inherited-good"))) {
      dev.awaitServing();
      Files.writeString(version, before.replace("\"1\"", "\"saved\""));
      assertThat(dev.post(dev.awaitServing().resolve("/ask"), "{\"text\":\"a\"}").body())
          .contains("saved");
    } finally {
      Files.writeString(version, before);
    }
  }
}
