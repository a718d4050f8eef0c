package dev.jlserve.processor.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Maven project as a user has it: jlserve-api as a dependency, jlserve-processor as a processor
 * path. What this build made stands in a Maven repository of its own beside it.
 */
record EditorProject(Path folder, Path settings) {

  private static final String VERSION = System.getProperty("jlserve.version");
  private static final Path PROCESSOR = Path.of(System.getProperty("jlserve.processor.jar"));
  private static final Path ROOT = PROCESSOR.getParent().getParent().getParent();
  private static final Path HOME = Path.of(System.getProperty("jlserve.local-repository"));

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>demo</groupId>
        <artifactId>demo</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
          <dependency>
            <groupId>dev.jlserve</groupId>
            <artifactId>jlserve-api</artifactId>
            <version>%1$s</version>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <artifactId>maven-resources-plugin</artifactId>
              <version>3.3.1</version>
            </plugin>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>3.14.1</version>
              <configuration>
                <annotationProcessorPaths>
                  <path>
                    <groupId>dev.jlserve</groupId>
                    <artifactId>jlserve-processor</artifactId>
                    <version>%1$s</version>
                  </path>
                </annotationProcessorPaths>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  /** What Maven downloaded for this build need not be downloaded again. */
  private static final String SETTINGS =
      """
      <settings>
        <localRepository>%1$s</localRepository>
        <profiles>
          <profile>
            <id>test</id>
            <repositories>
              <repository><id>built</id><url>%2$s</url></repository>
              <repository><id>home</id><url>%3$s</url></repository>
            </repositories>
            <pluginRepositories>
              <pluginRepository><id>home</id><url>%3$s</url></pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
        <activeProfiles><activeProfile>test</activeProfile></activeProfiles>
      </settings>
      """;

  /** Writes the project under a folder. */
  static EditorProject create(Path folder) throws IOException {
    Path built = folder.resolve("built");
    put(built, "jlserve-parent", ROOT.resolve("pom.xml"));
    put(built, "jlserve-api", ROOT.resolve("jlserve-api/pom.xml"));
    put(built, "jlserve-api", ROOT.resolve("jlserve-api/target/jlserve-api-" + VERSION + ".jar"));
    put(built, "jlserve-processor", PROCESSOR.resolveSibling("dependency-reduced-pom.xml"));
    put(built, "jlserve-processor", PROCESSOR);

    Path settings = folder.resolve("settings.xml");
    Files.writeString(
        settings, SETTINGS.formatted(folder.resolve("repository"), built.toUri(), HOME.toUri()));
    EditorProject project = new EditorProject(folder.resolve("project"), settings);
    Files.createDirectories(project.sources());
    Files.writeString(project.folder.resolve("pom.xml"), POM.formatted(VERSION));
    return project;
  }

  private static void put(Path repository, String artifact, Path file) throws IOException {
    Path folder =
        Files.createDirectories(repository.resolve("dev/jlserve/" + artifact + "/" + VERSION));
    String extension = file.toString().endsWith(".jar") ? ".jar" : ".pom";
    Files.copy(file, folder.resolve(artifact + "-" + VERSION + extension));
  }

  Path sources() {
    return folder.resolve("src/main/java");
  }

  /** All files with the time of their last change. */
  Map<Path, FileTime> files() {
    Map<Path, FileTime> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.getLastModifiedTime(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
