package dev.jlserve.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tools of others that read OpenAPI documents. Those from npm are fetched once per user; the one
 * from Maven is put into place by the build.
 */
final class OpenApiTools {

  static final Path RESOURCES =
      Path.of(System.getProperty("jlserve.examples"), "src/test/resources/openapi");
  private static final Path JARS = Path.of(System.getProperty("jlserve.openapi-tools"));

  private OpenApiTools() {}

  /** The folder {@code node_modules}. */
  static Path nodeModules() throws IOException, InterruptedException {
    return NodeModules.of(RESOURCES);
  }

  /** The command that runs openapi-generator. */
  static List<String> generator(String... arguments) {
    // Most of a run is the start of the JVM and of its classes, hence the archive of them.
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmn16m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + JARS.resolve("openapi-generator.jsa"),
                "-Xlog:disable",
                "-XX:-PrintWarnings",
                "-jar",
                JARS.resolve("openapi-generator.jar").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The class path of what openapi-generator generates: its own jar holds a Jackson. */
  static String clientClassPath() {
    return JARS.resolve("openapi-generator.jar")
        + File.pathSeparator
        + JARS.resolve("jakarta.annotation-api.jar");
  }

  /** The command {@code java}. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
