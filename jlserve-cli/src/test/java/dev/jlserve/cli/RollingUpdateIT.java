package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.balancer.FreePorts;
import dev.jlserve.balancer.Haproxy;
import dev.jlserve.balancer.SteadyClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * An app in three processes behind a real HAProxy, replaced by one with edited code, then by one
 * with other weights, as a Deployment does it: each new process is ready before an old one is told
 * to end. No request is lost.
 */
@EnabledIf(
    value = "dev.jlserve.balancer.Haproxy#isPresent",
    disabledReason = "haproxy is not there")
class RollingUpdateIT {

  private static final int REPLICAS = 3;
  private static final int VERSIONS = 3;
  private static final int REQUESTS = 1500;

  @TempDir private Path temporary;
  private final List<Process> processes = new ArrayList<>();
  private List<Integer> ports = List.of();

  @AfterEach
  void stop() {
    processes.forEach(Process::destroyForcibly);
  }

  /** The process that an image of the last build starts. */
  private void start(ImageApp app) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String arguments = app.cache().relativize(lastBuilt(app.cache())).toString();
    ProcessBuilder builder =
        AppAotCache.from(new ProcessBuilder(java.toString(), "@" + arguments))
            .directory(app.cache().toFile())
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve("server" + processes.size() + ".log").toFile());
    builder.environment().put("JLSERVE_HOST", "127.0.0.1");
    builder.environment().put("JLSERVE_PORT", ports.get(processes.size()).toString());
    builder.environment().put("JLSERVE_SHUTDOWN_DELAY", "5");
    processes.add(builder.start());
  }

  private static Path lastBuilt(Path cache) throws IOException {
    try (Stream<Path> all = Files.walk(cache.resolve("apps"))) {
      return all.filter(file -> file.endsWith("run.args"))
          .max(Comparator.comparing(RollingUpdateIT::written))
          .orElseThrow();
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void replaceAll(ImageApp app, Haproxy balancer) throws IOException {
    int oldest = processes.size() - REPLICAS;
    for (int i = 0; i < REPLICAS; i++) {
      start(app);
      balancer.awaitUp(processes.size() - 1);
      processes.get(oldest + i).destroy();
    }
  }

  @Test
  void newCodeAndNewWeightsComeWithoutALoss() throws Exception {
    ports = FreePorts.of(REPLICAS * VERSIONS);
    try (ImageApp app = ImageApp.in(Files.createDirectory(temporary.resolve("app")));
        Haproxy balancer = Haproxy.start(temporary, ports)) {
      for (int i = 0; i < REPLICAS; i++) {
        start(app);
      }
      for (int i = 0; i < REPLICAS; i++) {
        balancer.awaitUp(i);
      }
      for (int i = REPLICAS; i < ports.size(); i++) {
        balancer.awaitDown(i);
      }
      try (SteadyClients clients =
          SteadyClients.start(balancer.port(), "/greet", "{\"text\":\"\"}")) {
        app.replace("new Text(words)", "new Text(\"edited \" + words)");
        app.must("build", "Greeter.java");
        replaceAll(app, balancer);

        app.moveWeights(SmallHub.SECOND);
        app.must("build", "Greeter.java", "--update");
        replaceAll(app, balancer);

        for (Process old : processes.subList(0, processes.size() - REPLICAS)) {
          assertThat(old.waitFor()).isEqualTo(143);
        }
        clients.endAfter(REQUESTS);
        assertThat(clients.lost()).isEmpty();
        assertThat(clients.answered()).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(clients.bodies())
            .containsExactlyInAnyOrder(
                text(SmallHub.FIRST),
                text("edited " + SmallHub.FIRST),
                text("edited " + SmallHub.SECOND));
      }
    }
  }

  private static String text(String words) {
    return "{\"text\":\"" + words + "\"}";
  }
}
