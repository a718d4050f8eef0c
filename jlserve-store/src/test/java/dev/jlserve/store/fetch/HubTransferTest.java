package dev.jlserve.store.fetch;

import static dev.jlserve.store.fetch.HubFixture.MODEL;
import static dev.jlserve.store.fetch.HubFixture.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.net.DiskSpace;
import dev.jlserve.store.net.RetryPolicy;
import dev.jlserve.store.testing.MockHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a transfer from a hub, and what is left of it. */
class HubTransferTest {

  private static final WeightSource.HuggingFace SOURCE = source("main", MODEL);

  @TempDir Path cache;

  private HubFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new HubFixture(cache);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  private void assertWhole() throws Exception {
    assertThat(fixture.found(SOURCE).root().resolve(MODEL)).hasBinaryContent(fixture.model);
    assertThat(fixture.files())
        .noneMatch(f -> f.endsWith(".incomplete") || f.endsWith(".part") || f.endsWith(".lock"));
  }

  private List<Path> incomplete() throws Exception {
    try (Stream<Path> blobs = Files.list(fixture.repository().resolve("blobs"))) {
      return blobs.filter(p -> p.toString().endsWith(".incomplete")).toList();
    }
  }

  @Test
  void goesOnWhereItWasCut() throws Exception {
    fixture.hub.faults(MODEL, MockHub.cutAt(100_000), MockHub.cutAt(50_000));
    fixture.store().fetch(SOURCE);
    assertWhole();
    assertThat(fixture.hub.contentRequests())
        .containsExactly(
            "DATA " + MODEL,
            "DATA " + MODEL + " bytes=100000-",
            "DATA " + MODEL + " bytes=150000-");
  }

  @Test
  void passingStatusesAreTriedAgain() throws Exception {
    fixture.hub.faults(
        MODEL,
        MockHub.status(429, "0"),
        MockHub.status(503, ""),
        MockHub.status(500, "Wed, 21 Oct 2015 07:28:00 GMT"));
    fixture.store().fetch(SOURCE);
    assertWhole();
    assertThat(fixture.hub.contentRequests()).hasSize(4);
  }

  @Test
  void aWaitThatIsTooLongIsNamed() throws Exception {
    fixture.hub.faults(MODEL, MockHub.status(429, "3600"));
    assertThatThrownBy(() -> fixture.store().fetch(SOURCE))
        .isInstanceOf(WeightsException.class)
        .hasMessageEndingWith(
            "/resolve/"
                + MockHub.FIRST
                + "/onnx/model.onnx answered 429 and asks"
                + " to wait 3600 s");
    assertThat(incomplete()).isEmpty();
  }

  @Test
  void aStatusThatStaysIsNamed() throws Exception {
    MockHub.Fault down = MockHub.status(502, "");
    fixture.hub.faults(MODEL, down, down, down, down, down, down);
    assertThatThrownBy(() -> fixture.store().fetch(SOURCE))
        .hasMessageEndingWith(" answered 502, at the last of 6 tries");
    fixture.hub.faults(MODEL, MockHub.status(403, ""));
    assertThatThrownBy(() -> fixture.store().fetch(SOURCE))
        .hasMessageContaining("onnx/model.onnx answered 403 at http://127.0.0.1:");
  }

  @Test
  void oneThatStandsStillIsCutAndGoesOn() throws Exception {
    RetryPolicy impatient =
        new RetryPolicy(
            Duration.ofSeconds(15),
            Duration.ofSeconds(2),
            Duration.ofSeconds(80),
            Duration.ofMillis(1),
            3);
    MockHub.Fault stall = fixture.hub.stallAt(1000);
    fixture.hub.faults(MODEL, stall, fixture.hub.stallAt(0), fixture.hub.stallAt(0));
    assertThatThrownBy(() -> fixture.store(Map.of(), new HubCommits(), impatient).fetch(SOURCE))
        .hasMessageContaining("onnx/model.onnx stood still after 1000 bytes");
    assertThat(incomplete()).hasSize(1);
    fixture.store().fetch(SOURCE);
    assertWhole();
    assertThat(fixture.hub.contentRequests()).last().asString().endsWith("bytes=1000-");
  }

  @Test
  void wrongContentIsRefusedAndNotKept() throws Exception {
    fixture.hub.faults(MODEL, MockHub.content(new byte[fixture.model.length]));
    assertThatThrownBy(() -> fixture.store().fetch(SOURCE))
        .hasMessageContainingAll(
            MODEL + " has another hash than expected",
            MockHub.sha256(fixture.model),
            MockHub.sha256(new byte[fixture.model.length]));
    assertThat(incomplete()).isEmpty();
    fixture.hub.small("tokenizer.json", fixture.tokenizer);
    fixture.hub.faults("tokenizer.json", MockHub.content(new byte[fixture.tokenizer.length]));
    assertThatThrownBy(() -> fixture.store().fetch(source("main", "tokenizer.json")))
        .hasMessageContainingAll("tokenizer.json", MockHub.gitHash(fixture.tokenizer));
    fixture.store().fetch(SOURCE);
    assertWhole();
  }

  @Test
  void anotherSizeIsRefused() throws Exception {
    fixture.hub.faults(MODEL, MockHub.content(new byte[10]));
    assertThatThrownBy(() -> fixture.store().fetch(SOURCE))
        .hasMessageStartingWith(MODEL + " has 10 bytes at 127.0.0.1:")
        .hasMessageEndingWith(", expected 300000");
    assertThat(incomplete()).isEmpty();
  }

  @Test
  void aServerWithoutRangesBeginsAnew() throws Exception {
    fixture.hub.faults(MODEL, MockHub.cutAt(1000), MockHub.content(fixture.model));
    fixture.store().fetch(SOURCE);
    assertWhole();
  }

  private Path left(byte[] content) throws Exception {
    Path blobs = Files.createDirectories(fixture.repository().resolve("blobs"));
    String name = MockHub.sha256(fixture.model) + "." + UUID.randomUUID() + ".incomplete";
    return Files.write(blobs.resolve(name), content);
  }

  @Test
  void whatAKilledBuildLeftIsGoneOnWith() throws Exception {
    left(Arrays.copyOf(fixture.model, 200_000));
    left(Arrays.copyOf(fixture.model, 1_000));
    fixture.store().fetch(SOURCE);
    assertWhole();
    assertThat(fixture.hub.contentRequests()).containsExactly("DATA " + MODEL + " bytes=200000-");
  }

  @Test
  void whatAKilledBuildLeftMayBeWrongOrTooLong() throws Exception {
    left(new byte[200_000]);
    fixture.store().fetch(SOURCE);
    assertWhole();
    assertThat(fixture.hub.contentRequests())
        .containsExactly("DATA " + MODEL + " bytes=200000-", "DATA " + MODEL);
    Files.delete(fixture.blob());
    left(new byte[400_000]);
    fixture.store().fetch(source("main", MODEL, "README.md"));
    assertWhole();
  }

  @Test
  void whatTheDiskCannotHoldIsRefusedBeforeTheTransfer() throws Exception {
    assertThatThrownBy(() -> DiskSpace.require("hf:org/model@main", Long.MAX_VALUE, cache))
        .isInstanceOf(WeightsException.class)
        .hasMessageStartingWith("hf:org/model@main needs 9223372036854.8 MB, and " + cache)
        .hasMessageEndingWith("or name another folder by JLSERVE_CACHE_DIR");
    DiskSpace.require("hf:org/model@main", 1, cache);
  }

  @Test
  void sixBuildsAtOnceFetchOnce() throws Exception {
    List<CompletableFuture<Void>> builds =
        Stream.generate(() -> CompletableFuture.runAsync(() -> fixture.store().fetch(SOURCE)))
            .limit(6)
            .toList();
    for (CompletableFuture<Void> build : builds) {
      build.get(60, TimeUnit.SECONDS);
    }
    assertThat(fixture.hub.contentRequests()).containsExactly("DATA " + MODEL);
    assertWhole();
  }
}
