package dev.jlserve.store.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.testing.AskingProxy;
import dev.jlserve.store.testing.MockHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that fetch from a hub: killed half-way, several at once, and with odd hosts. */
@Tag("slow")
class FetchProcessTest {

  private static final String MODEL = "model with spaces é.onnx";
  private static final int ARRIVED = 700_000;

  @TempDir Path folder;

  private final byte[] model = new byte[1_000_000];
  private MockHub hub;

  @BeforeEach
  void open() throws IOException {
    new Random(9).nextBytes(model);
    hub = new MockHub().large(MODEL, model);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  /** Fetches into a cache folder from the hub that the environment names. */
  static final class Main {
    public static void main(String[] arguments) {
      Recording recording = new Recording();
      try (WeightsFetch fetch =
          new WeightsFetch(
              Path.of(arguments[0]),
              Path.of(arguments[0]),
              FetchSettings.of(System.getenv()),
              new HubCommits(),
              recording,
              recording)) {
        fetch.fetch(
            new WeightSource.HuggingFace(MockHub.REPOSITORY, "main", List.of(arguments[1])));
      }
    }
  }

  private Process start(String file, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), folder.resolve("cache").toString(), file));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().keySet().removeIf(name -> name.startsWith("HF_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Process start() throws IOException {
    return start("*.onnx", Map.of("HF_ENDPOINT", hub.endpoint()));
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void aProxyOnTheWayToHttpsIsToldItsLogin() throws Exception {
    try (AskingProxy proxy = new AskingProxy(new byte[0])) {
      Process process =
          start(
              "*.onnx",
              Map.of(
                  "HF_ENDPOINT",
                  "https://hub.test",
                  "HTTPS_PROXY",
                  proxy.address(AskingProxy.LOGIN)));
      // It leads nowhere; that is asked again for as long as a user would wait.
      proxy.await("CONNECT hub.test:443");
      process.destroyForcibly().waitFor();
      assertThat(proxy.requests()).contains("!CONNECT hub.test:443", "CONNECT hub.test:443");
    }
  }

  @Test
  void aHubMayHaveAnUnderscoreInItsName() throws Exception {
    Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 my_hub\n");
    String endpoint = hub.endpoint().replace("localhost", "my_hub");
    assertThat(endpoint).contains("//my_hub:");
    hub.small("words.txt", new byte[] {7});
    Process process =
        start("words.txt", Map.of("HF_ENDPOINT", endpoint), "-Djdk.net.hosts.file=" + hosts);
    assertThat(exitCode(process)).isZero();
    assertThat(repository().resolve("snapshots/" + MockHub.FIRST + "/words.txt"))
        .hasBinaryContent(new byte[] {7});
    assertThat(hub.hosts()).allMatch(host -> host.startsWith("my_hub:"));
  }

  private Path repository() {
    return folder.resolve("cache/huggingface/hub/models--org--model");
  }

  private List<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
      return all.filter(f -> f.toString().matches(".*\\.(incomplete|part|lock)")).toList();
    }
  }

  private void assertWhole() throws IOException {
    Path file = repository().resolve("snapshots/" + MockHub.FIRST + "/" + MODEL);
    assertThat(file).hasBinaryContent(model);
    assertThat(temporary()).isEmpty();
  }

  /** Waits until so much of the file has reached the disk. */
  private void awaitArrived() throws IOException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    long size = 0;
    while (size < ARRIVED) {
      assertThat(System.nanoTime()).as("%s bytes arrived", size).isLessThan(deadline);
      Thread.onSpinWait();
      if (!Files.isDirectory(repository().resolve("blobs"))) {
        continue;
      }
      try (Stream<Path> blobs = Files.list(repository().resolve("blobs"))) {
        size = blobs.mapToLong(blob -> blob.toFile().length()).sum();
      }
    }
  }

  @Test
  void aKilledDownloadIsGoneOnWithByTheNext() throws Exception {
    hub.faults(MODEL, hub.stallAt(ARRIVED));
    Process killed = start();
    awaitArrived();
    assertThat(exitCode(killed.destroyForcibly())).isEqualTo(137);
    assertThat(temporary()).isNotEmpty();
    assertThat(exitCode(start())).isZero();
    assertWhole();
    assertThat(hub.contentRequests())
        .containsExactly("DATA " + MODEL, "DATA " + MODEL + " bytes=" + ARRIVED + "-");
  }

  @Test
  void sixAtOnceFetchOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      processes.add(start());
    }
    for (Process process : processes) {
      assertThat(exitCode(process)).isZero();
    }
    assertWhole();
    assertThat(hub.contentRequests()).containsExactly("DATA " + MODEL);
  }
}
