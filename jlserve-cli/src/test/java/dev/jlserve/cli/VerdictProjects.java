package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Projects that differ from each other in one thing of their poms. Of each there are two: one that
 * compiles with what the pom says, and one that does not.
 */
final class VerdictProjects {

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

  private static final String VERSION = "<version>%s</version>";

  private static final String LOMBOK = PATH.formatted("org.projectlombok", "lombok", "%s");

  private static final String VERSIONED_LOMBOK = LOMBOK.formatted(VERSION.formatted("1.18.42"));

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

  private static final String MAPSTRUCT_DEPENDENCY =
      """
      <dependency>
        <groupId>org.mapstruct</groupId><artifactId>mapstruct</artifactId>
        <version>1.6.3</version>
      </dependency>
      """;

  private static final String LOMBOK_DEPENDENCY =
      """
      <dependency>
        <groupId>org.projectlombok</groupId><artifactId>lombok</artifactId>
        <version>1.18.42</version><scope>provided</scope>
      </dependency>
      """;

  private final Path folder;
  private final String pom;
  private final Map<String, Boolean> verdicts = new LinkedHashMap<>();

  private VerdictProjects(Path folder, String pom) {
    this.folder = folder;
    this.pom = pom;
  }

  /**
   * Writes them, each into a folder of its name.
   *
   * @param pom of a project that {@code jlserve init} made as {@code template}
   * @return which of them compile, by name
   */
  static Map<String, Boolean> write(Path folder, String pom) throws IOException {
    VerdictProjects projects = new VerdictProjects(folder, pom);
    for (boolean good : new boolean[] {true, false}) {
      projects.release(good);
      projects.encoding(good);
      projects.preview(good);
      projects.addedRoot(good);
      projects.module(good);
      projects.lombok(good);
      projects.lombokBehind(good);
      projects.mapStruct(good);
      projects.generated(good);
      projects.arguments(good);
      projects.olderArguments(good);
      projects.inherited(good);
    }
    return projects.verdicts;
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

  /**
   * The app of a project.
   *
   * @param before what stands before its annotation
   * @param value an expression for the text that it gives back
   */
  static String app(String before, String value) {
    return APP.formatted(before, value);
  }

  private String withRelease(String release) {
    return edited("<maven.compiler.release>21<", "<maven.compiler.release>" + release + "<");
  }

  private String edited(String before, String after) {
    assertThat(pom).contains(before);
    return pom.replace(before, after);
  }

  /** A pom with more configuration of its compiler. */
  static String configured(String pom, String more) {
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

  /** jlserve stands first; the app is right, or wrong, with the constructor that Lombok makes. */
  private void lombokBehind(boolean good) throws IOException {
    project(
        "lombok-behind",
        good,
        edited("</annotationProcessorPaths>", VERSIONED_LOMBOK + "</annotationProcessorPaths>")
            .replaceFirst("<dependencies>", "<dependencies>" + LOMBOK_DEPENDENCY),
        app(good ? "@lombok.NoArgsConstructor" : "@lombok.RequiredArgsConstructor", "in.text()")
            .replace(
                "public void setup",
                good
                    ? "App(int size) {} public void setup"
                    : "private final int size; public void setup"));
  }

  /** MapStruct maps properties that Lombok makes; the app calls the mapper that MapStruct makes. */
  private void mapStruct(boolean good) throws IOException {
    String processors =
        VERSIONED_LOMBOK
            + PATH.formatted(
                "org.projectlombok", "lombok-mapstruct-binding", VERSION.formatted("0.2.0"))
            + PATH.formatted("org.mapstruct", "mapstruct-processor", VERSION.formatted("1.6.3"));
    Path project =
        project(
            "mapstruct",
            good,
            edited("</annotationProcessorPaths>", processors + "</annotationProcessorPaths>")
                .replaceFirst(
                    "<dependencies>", "<dependencies>" + LOMBOK_DEPENDENCY + MAPSTRUCT_DEPENDENCY),
            app("", "new CopyImpl().of(in).getText()"));
    Files.writeString(
        project.resolve("src/main/java/shop/Copy.java"),
        """
        package shop;
        @org.mapstruct.Mapper(unmappedTargetPolicy = org.mapstruct.ReportingPolicy.ERROR)
        interface Copy { Note of(App.In in); }
        @lombok.Data class Note { private String text; %s }
        """
            .formatted(good ? "" : "private String unmapped;"));
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

  /** The parameters that plugins had before {@code compilerArgs}. */
  private void olderArguments(boolean good) throws IOException {
    project(
        "older-arguments",
        good,
        configured(
            pom,
            "<compilerArguments><Werror/></compilerArguments><compilerArgument>-Xlint:%s</compilerArgument>"
                .formatted(good ? "none" : "cast")),
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
            .replace("<annotationProcessorPaths>", "<annotationProcessorPaths>" + VERSIONED_LOMBOK)
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
}
