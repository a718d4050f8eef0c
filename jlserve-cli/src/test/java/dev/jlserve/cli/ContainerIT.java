package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jlserve.balancer.FreePorts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/containers.md}, run as they stand there, on the Dockerfile there. */
@EnabledIf(
    value = "dev.jlserve.cli.Podman#isPresent",
    disabledReason = "podman and runc are needed, and root to use them")
class ContainerIT {

  private static final String WEIGHTS = "Servus";
  private static final String SHA256 =
      "510e4f3dafa2568c59d94787030292f81a37e5a4baf6a727cd5274db79d0b17d";

  /** Greets with its weights, and says who it is and what it could write to. */
  private static final String SOURCE =
      """
      import dev.jlserve.*;
      import java.nio.file.*;
      import java.util.stream.*;

      @JLServeApp
      public class Greeter {
        record Person(String name) {}

        record Greeting(String message, String user, String writable) {}

        static final Weights WORD = Weights.url("%s", "%s");

        private String word = "";

        public void downloadWeights() {
          WORD.download();
        }

        public void setup() throws Exception {
          word = Files.readString(WORD.path());
          // As libraries do that bring native code.
          Path library = Files.createTempFile("library", ".so");
          Path own = Path.of(System.getProperty("java.home"), "lib", "libverify.so");
          Files.write(library, Files.readAllBytes(own));
          System.load(library.toString());
        }

        @Endpoint
        @Example("{\\"name\\": \\"Ada\\"}")
        public Greeting greet(Person person) throws Exception {
          return new Greeting(
              word + ", " + person.name() + "!",
              Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString(),
              Stream.of("/", "/app", "/cache", "/tmp")
                  .filter(folder -> isWritable(Path.of(folder)))
                  .collect(Collectors.joining(" ")));
        }

        private static boolean isWritable(Path folder) {
          try {
            Files.delete(Files.createTempFile(folder, "a", "b"));
            return true;
          } catch (java.io.IOException e) {
            return false;
          }
        }
      }
      """;

  @TempDir private static Path temporary;
  private static final AtomicInteger downloads = new AtomicInteger();
  private static HttpServer weights;
  private static Podman podman;
  private static Path folder;
  private static List<String> blocks;

  @BeforeAll
  static void prepare() throws Exception {
    weights = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    weights.createContext(
        "/word",
        exchange -> {
          downloads.incrementAndGet();
          byte[] bytes = WEIGHTS.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    weights.start();
    int port = FreePorts.of(1).get(0);
    podman = Podman.in(Files.createDirectory(temporary.resolve("podman")), port);
    folder = Files.createDirectory(temporary.resolve("work"));
    String url = "http://127.0.0.1:" + weights.getAddress().getPort() + "/word";
    Files.writeString(folder.resolve("Greeter.java"), SOURCE.formatted(url, SHA256));
    Files.copy(CliJar.path(), folder.resolve("jlserve-cli.jar"));
    Path docs = Path.of("..", "docs");
    Files.copy(docs.resolve("containers/Dockerfile"), folder.resolve("Dockerfile"));
    String text =
        Files.readString(docs.resolve("containers.md")).replace(":8000/", ":" + port + "/");
    blocks =
        Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
            .matcher(text)
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    assertThat(blocks).hasSize(5);
    podman.run(folder, blocks.get(0));
  }

  @AfterAll
  static void remove() throws Exception {
    if (podman != null) {
      podman.close();
    }
    if (weights != null) {
      weights.stop(0);
    }
  }

  private static void serves(String block, String container) throws Exception {
    int before = downloads.get();
    assertThat(podman.run(folder, block))
        .contains("{\"message\":\"Servus, Ada!\",\"user\":\"10001\",\"writable\":\"/tmp\"}");
    assertThat(downloads).hasValue(before);
    assertThat(podman.run(folder, "docker inspect -f '{{.State.ExitCode}}' " + container))
        .isEqualTo("143\n");
    assertThat(podman.run(folder, "docker logs " + container + " 2>&1"))
        .startsWith("Serving Greeter at http://0.0.0.0:")
        .hasLineCount(1);
  }

  @Test
  void weightsInTheImage() throws Exception {
    assertThat(podman.run(folder, blocks.get(1))).contains("✓ Validated: setup() and 1 example");
    serves(blocks.get(2), "greeter");
    String asDockerMounts =
        "docker run --rm --read-only --tmpfs /tmp:rw,noexec,nosuid,nodev greeter";
    assertThat(podman.run(folder, asDockerMounts + " 2>&1 || true"))
        .startsWith("Error: setup() failed: /tmp/jlserve-")
        .contains(
            "/tmp is mounted noexec, so no native library can be loaded from there. Mount it with"
                + " exec; in a container: --tmpfs /tmp:exec")
        .hasLineCount(1);
  }

  @Test
  void weightsInAVolume() throws Exception {
    int before = downloads.get();
    assertThat(podman.run(folder, blocks.get(3))).contains("✓ Build complete!");
    assertThat(downloads.get()).isGreaterThan(before);
    serves(blocks.get(4), "greeter-bare");
    int now = downloads.get();
    String again = blocks.get(3).lines().toList().getLast();
    assertThat(podman.run(folder, again)).contains("✓ Nothing to do: Greeter is built");
    assertThat(downloads).hasValue(now);
  }
}
