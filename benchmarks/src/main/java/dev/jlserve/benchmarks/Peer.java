package dev.jlserve.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Another framework's {@code greet}: a small Maven project of its own in {@code benchmarks/peers}.
 */
enum Peer {
  VERTX("Vert.x", "vertx", "target/greet.jar") {
    @Override
    Contender contender(Path built, Workspace workspace) {
      return java(port -> List.of("-jar", built.toString(), Integer.toString(port)));
    }
  },
  SPRING_BOOT("Spring Boot", "spring-boot", "target/greet.jar") {
    // Unpacked, as its documentation recommends for production.
    @Override
    Contender contender(Path built, Workspace workspace) throws IOException, InterruptedException {
      Path unpacked = workspace.scratch().resolve("app");
      workspace.run(
          List.of(
              Workspace.JAVA,
              "-Djarmode=tools",
              "-jar",
              built.toString(),
              "extract",
              "--destination",
              unpacked.toString()));
      String jar = unpacked.resolve(built.getFileName()).toString();
      return java(
          port -> List.of("-jar", jar, "--server.address=127.0.0.1", "--server.port=" + port));
    }
  },
  QUARKUS("Quarkus", "quarkus", "target/quarkus-app/quarkus-run.jar") {
    @Override
    Contender contender(Path built, Workspace workspace) {
      return java(
          port ->
              List.of(
                  "-Dquarkus.http.host=127.0.0.1",
                  "-Dquarkus.http.port=" + port,
                  "-jar",
                  built.toString()));
    }
  },
  MICRONAUT("Micronaut", "micronaut", "target/greet.jar") {
    @Override
    Contender contender(Path built, Workspace workspace) {
      return java(
          port ->
              List.of(
                  "-Dmicronaut.server.host=127.0.0.1",
                  "-Dmicronaut.server.port=" + port,
                  "-jar",
                  built.toString()));
    }
  };

  private final String label;
  private final String folder;
  private final String artifact;

  Peer(String label, String folder, String artifact) {
    this.label = label;
    this.folder = folder;
    this.artifact = artifact;
  }

  /** The command that serves what was built. */
  abstract Contender contender(Path built, Workspace workspace)
      throws IOException, InterruptedException;

  Contender java(IntFunction<List<String>> arguments) {
    return new Contender(
        label,
        port -> Stream.concat(Stream.of(Workspace.JAVA), arguments.apply(port).stream()).toList());
  }

  /** Builds it with Maven, if it is not built or older than its sources. */
  Contender build(Workspace workspace) throws IOException, InterruptedException {
    Path project = workspace.root().resolve("benchmarks/peers").resolve(folder);
    Path built = project.resolve(artifact);
    if (!Files.exists(built) || Files.getLastModifiedTime(built).compareTo(newest(project)) < 0) {
      System.out.println("building " + project);
      workspace.run(
          List.of(
              "mvn",
              "-q",
              "-B",
              "-DskipTests",
              "-f",
              project.resolve("pom.xml").toString(),
              "clean",
              "package"));
    }
    return contender(built, workspace);
  }

  private static FileTime newest(Path project) throws IOException {
    try (Stream<Path> sources = Files.walk(project.resolve("src"))) {
      FileTime newest = Files.getLastModifiedTime(project.resolve("pom.xml"));
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        FileTime time = Files.getLastModifiedTime(source);
        newest = time.compareTo(newest) > 0 ? time : newest;
      }
      return newest;
    }
  }
}
