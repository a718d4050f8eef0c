package dev.jlserve.store.fetch;

import static dev.jlserve.store.fetch.HubFixture.MODEL;
import static dev.jlserve.store.fetch.HubFixture.model;
import static dev.jlserve.store.fetch.HubFixture.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.store.testing.MockHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cache for two clients: the hub's own for JavaScript, and this one. */
class HubClientTest {

  @TempDir Path cache;
  @TempDir Path scripts;

  private HubFixture fixture;

  @BeforeEach
  void start() throws Exception {
    fixture = new HubFixture(cache);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  private List<String> run(String script) throws Exception {
    Map<String, String> environment =
        Map.of(
            "CACHE",
            cache.resolve("huggingface/hub").toString(),
            "HUB",
            fixture.hub.endpoint(),
            "COMMIT",
            MockHub.FIRST);
    return HubClient.run(scripts, environment, script).lines().toList();
  }

  @Test
  void theOtherClientReadsWhatThisOneWrote() throws Exception {
    fixture.store().fetch(model());
    List<String> content = List.copyOf(fixture.hub.contentRequests());
    List<String> said =
        run(
            """
            const cache = process.env.CACHE;
            const scan = await hub.scanCacheDir(cache);
            console.log(scan.warnings.length, scan.repos.length, scan.repos[0].id.name);
            console.log(scan.repos[0].revisions[0].commitOid, scan.repos[0].revisions[0].refs);
            for (const revision of ["main", process.env.COMMIT]) {
              for (const path of ["onnx/model.onnx", "tokenizer.json"]) {
                console.log(await hub.downloadFileToCacheDir({
                  repo: "org/model", path, revision, cacheDir: cache, hubUrl: process.env.HUB}));
              }
            }
            """);
    String snapshot =
        fixture.repository().resolve("snapshots").resolve(MockHub.FIRST).toString() + "/";
    assertThat(said)
        .containsExactly(
            "0 1 org/model",
            MockHub.FIRST + " [ 'main' ]",
            snapshot + MODEL,
            snapshot + "tokenizer.json",
            snapshot + MODEL,
            snapshot + "tokenizer.json");
    assertThat(fixture.hub.contentRequests()).isEqualTo(content);
  }

  @Test
  void patternsAreMatchedAgainstWhatTheOtherClientLeft() throws Exception {
    run(
        """
        await hub.snapshotDownload({
          repo: "org/model", cacheDir: process.env.CACHE, hubUrl: process.env.HUB});
        """);
    fixture.hub.close();
    fixture.store(Map.of("HF_HUB_OFFLINE", "1")).fetch(model());
    assertThat(fixture.found(model()).names()).containsExactly(MODEL, "tokenizer.json");
  }

  @Test
  void aCacheThatTheOtherClientFilledServesWithoutTheHub() throws Exception {
    run(
        """
        await hub.snapshotDownload({
          repo: "org/model", cacheDir: process.env.CACHE, hubUrl: process.env.HUB});
        """);
    List<String> content = List.copyOf(fixture.hub.contentRequests());
    assertThat(content).isNotEmpty();
    fixture.store().fetch(model());
    assertThat(fixture.hub.contentRequests()).isEqualTo(content);
    fixture.hub.close();
    assertThat(fixture.found(model()).root().resolve(MODEL)).hasBinaryContent(fixture.model);
    fixture.store(Map.of("HF_HUB_OFFLINE", "1")).fetch(source("main", "README.md"));
    assertThat(fixture.found(source("main", "README.md")).names()).containsExactly("README.md");
  }
}
