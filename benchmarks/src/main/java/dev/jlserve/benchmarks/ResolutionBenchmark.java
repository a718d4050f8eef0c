package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the requirements of the example Embedder cost once everything is fetched. */
final class ResolutionBenchmark {

  private static final Pattern REQUIREMENTS =
      Pattern.compile("requirements = \\{(.*?)\\}", Pattern.DOTALL);
  private static final Pattern COORDINATE = Pattern.compile("\"([\\w.-]+):([\\w.-]+):([\\w.-]+)\"");
  private static final Pattern RESOLVED =
      Pattern.compile("\"name\":\"resolved\".*\"milliseconds\":(\\d+)");
  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

  private final Workspace workspace;
  private final Path embedder;
  private final String requirements;

  ResolutionBenchmark(Path root, Workspace workspace) throws IOException {
    this.workspace = workspace;
    this.embedder = root.resolve("examples/embedder/Embedder.java");
    Matcher found = REQUIREMENTS.matcher(Files.readString(embedder));
    if (!found.find()) {
      throw new IllegalStateException("no requirements in " + embedder);
    }
    this.requirements = found.group(1);
  }

  /**
   * Maven resolves into the user's local repository, jlserve into its cache folder. jlserve has no
   * command that resolves alone, so the step of a build stands beside a start of its JVM.
   */
  void run(int rounds) throws IOException, InterruptedException {
    String pom = pom().toString();
    BuildBenchmark.exec(workspace, List.of("mvn", "-q", "-B", "-f", pom, GOAL), workspace.log());
    Table table = new Table("requirements of Embedder from a warm cache, ms (aim: 0.33)");
    for (int round = 0; round <= rounds; round++) {
      double maven =
          BuildBenchmark.millis(workspace, List.of("mvn", "-q", "-B", "-o", "-f", pom, GOAL));
      double help = BuildBenchmark.millis(workspace, workspace.cli("--help"));
      double step = step(round);
      double check =
          BuildBenchmark.millis(workspace, workspace.cli("check", embedder.toString(), "--quiet"));
      if (round > 0) {
        table.add("mvn build-classpath -o", maven);
        table.add("build's step and --help", help + step);
        table.add("build's step", step);
        table.add("check, which compiles", check);
      }
    }
    table.print();
  }

  private Path pom() throws IOException {
    String dependencies =
        COORDINATE
            .matcher(requirements)
            .results()
            .map(
                each ->
                    "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                        .formatted(each.group(1), each.group(2), each.group(3)))
            .collect(Collectors.joining());
    return Files.writeString(
        Files.createDirectories(workspace.app().resolveSibling("maven")).resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>t</groupId><artifactId>t</artifactId><version>1</version>
          <dependencies>%s</dependencies>
        </project>
        """
            .formatted(dependencies));
  }

  /** A build that has to resolve, since {@code downloadWeights()} is another one. */
  private double step(int round) throws IOException, InterruptedException {
    Path app =
        Files.writeString(
            Files.createDirectories(workspace.app().resolveSibling("resolving"))
                .resolve("Resolving.java"),
            """
            import dev.jlserve.*;

            @JLServeApp(requirements = {%s})
            public class Resolving {
              record Text(String text) {}
              public void setup() {}
              public void downloadWeights() { int round = %d; }
              @Endpoint public Text echo(Text in) { return in; }
            }
            """
                .formatted(requirements, round));
    Path log = workspace.log();
    BuildBenchmark.exec(workspace, workspace.cli("build", app.toString(), "--json"), log);
    Matcher took = RESOLVED.matcher(Files.readString(log));
    if (!took.find()) {
      throw new IllegalStateException(Files.readString(log));
    }
    return Double.parseDouble(took.group(1));
  }
}
