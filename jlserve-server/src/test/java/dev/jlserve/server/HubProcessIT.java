package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.MisbehavingBootstrap;
import dev.jlserve.server.weights.AskingProxy;
import dev.jlserve.server.weights.MockHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that download from a hub: killed half-way, and several at once. */
class HubProcessIT {

  private static final String MODEL = "model with spaces é.onnx";
  private static final int ARRIVED = 700_000;

  @TempDir Path folder;

  private final byte[] model = new byte[1_000_000];
  private MockHub hub;

  @BeforeEach
  void start() throws IOException {
    new Random(9).nextBytes(model);
    hub = new MockHub().large(MODEL, model);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private ServerProcess download() throws IOException {
    return download(Map.of("HF_ENDPOINT", hub.endpoint()));
  }

  private ServerProcess download(Map<String, String> environment) throws IOException {
    return ServerProcess.start(
        folder,
        MisbehavingBootstrap.class,
        environment,
        "-Dscript=download-hub",
        "--",
        "download",
        "--cache",
        folder.resolve("cache").toString());
  }

  @Test
  void aProxyOnTheWayToHttpsIsToldItsLogin() throws Exception {
    try (AskingProxy proxy = new AskingProxy(new byte[0]);
        ServerProcess process =
            download(
                Map.of(
                    "HF_ENDPOINT",
                    "https://hub.test",
                    "HTTPS_PROXY",
                    proxy.address(AskingProxy.LOGIN)))) {
      // It leads nowhere; that is asked again for as long as a user would wait.
      proxy.await("CONNECT hub.test:443");
      process.signal("KILL");
      assertThat(proxy.requests()).contains("!CONNECT hub.test:443", "CONNECT hub.test:443");
    }
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
  private void awaitArrived(ServerProcess process) throws IOException {
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
    try (ServerProcess killed = download()) {
      awaitArrived(killed);
      killed.signal("KILL");
      assertThat(killed.exitCode()).isEqualTo(137);
    }
    assertThat(temporary()).isNotEmpty();
    try (ServerProcess next = download()) {
      assertThat(next.exitCode()).isZero();
    }
    assertWhole();
    assertThat(hub.contentRequests())
        .containsExactly("DATA " + MODEL, "DATA " + MODEL + " bytes=" + ARRIVED + "-");
  }

  @Test
  void sixAtOnceFetchOnce() throws Exception {
    List<ServerProcess> processes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      processes.add(download());
    }
    for (ServerProcess process : processes) {
      assertThat(process.exitCode()).isZero();
      process.close();
    }
    assertWhole();
    assertThat(hub.contentRequests()).containsExactly("DATA " + MODEL);
  }
}
