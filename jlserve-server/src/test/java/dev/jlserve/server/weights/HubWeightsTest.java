package dev.jlserve.server.weights;

import static dev.jlserve.server.weights.HubFixture.MODEL;
import static dev.jlserve.server.weights.HubFixture.model;
import static dev.jlserve.server.weights.HubFixture.source;
import static dev.jlserve.server.weights.MockHub.FIRST;
import static dev.jlserve.server.weights.MockHub.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.WeightSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights from a hub: which files, in which layout, and what is said where they cannot be had. */
class HubWeightsTest {

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

  @Test
  void filesLieInTheHubsLayout() throws Exception {
    fixture.store().download(model());
    String repository = "huggingface/hub/models--org--model/";
    assertThat(fixture.files())
        .hasSize(6)
        .contains(
            repository + "blobs/" + MockHub.sha256(fixture.model),
            repository + "blobs/" + MockHub.gitHash(fixture.tokenizer),
            repository + "refs/main",
            repository + "snapshots/" + FIRST + "/onnx/model.onnx",
            repository + "snapshots/" + FIRST + "/tokenizer.json");
    assertThat(fixture.repository().resolve("refs/main")).hasContent(FIRST);
    Path pointer = fixture.repository().resolve("snapshots/" + FIRST + "/onnx/model.onnx");
    assertThat(Files.readSymbolicLink(pointer))
        .hasToString("../../../blobs/" + MockHub.sha256(fixture.model));
    assertThat(pointer).hasBinaryContent(fixture.model);
    assertThat(fixture.hub.contentRequests())
        .containsExactlyInAnyOrder("DATA " + MODEL, "CONTENT tokenizer.json");
  }

  @Test
  void whatABuildFetchedIsFoundWithoutTheHub() throws Exception {
    fixture.store().download(model());
    fixture.hub.close();
    assertThat(fixture.found().find(model()).names()).containsExactly(MODEL, "tokenizer.json");
    assertThat(fixture.found().find(model()).root().resolve(MODEL)).hasBinaryContent(fixture.model);
    assertThat(fixture.build.present).hasSize(1);
    assertThat(fixture.build.present.get(0)).startsWith("hf:org/model@main weights/");
  }

  @Test
  void aKnownCommitNeedsNoHubTheSecondTime() throws Exception {
    fixture.store().download(model());
    int asked = fixture.hub.requests().size();
    fixture
        .store(Map.of(), Commits.parse("hf:org/model@main=" + FIRST), HubFixture.QUICK)
        .download(model());
    fixture.store().download(source(FIRST, MODEL));
    assertThat(fixture.hub.requests()).hasSize(asked);
  }

  @Test
  void aLockedCommitStaysWhenTheBranchMoves() throws Exception {
    fixture.store().download(source("main", MODEL));
    fixture.hub.move(SECOND);
    Commits locked = Commits.parse("hf:org/model@main=" + FIRST);
    fixture.store(Map.of(), locked, HubFixture.QUICK).download(model());
    assertThat(fixture.found().find(model()).root()).endsWith(Path.of("snapshots", FIRST));

    fixture.store().download(model());
    assertThat(fixture.found().find(model()).root()).endsWith(Path.of("snapshots", SECOND));
    FoundWeights first = new FoundWeights(cache, locked, "jlserve build App.java");
    assertThat(first.find(model()).root()).endsWith(Path.of("snapshots", FIRST));
    assertThat(fixture.hub.contentRequests()).hasSize(2);
  }

  @Test
  void withoutNamesAllFilesAreMeant() throws Exception {
    fixture.hub.small("config/à la carte.txt", new byte[] {7});
    fixture.store().download(source("main"));
    assertThat(fixture.found().find(source("main")).names())
        .containsExactly("README.md", "config/à la carte.txt", MODEL, "tokenizer.json");
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThatThrownBy(() -> fixture.store().download(source("main", "*.bin")))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "hf:org/model@main has no file '*.bin'; it has README.md, onnx/model.onnx,"
                + " tokenizer.json");
    assertThatThrownBy(() -> fixture.store().download(source("v9")))
        .hasMessage("hf:org/model@v9: the repository has no revision 'v9'");
    assertThatThrownBy(
            () ->
                fixture
                    .store()
                    .download(new WeightSource.HuggingFace("org/other", "main", List.of())))
        .hasMessage(
            "hf:org/other@main: "
                + fixture.hub.endpoint()
                + "/org/other is no repository; if it is private, set HF_TOKEN to a token that may"
                + " read it");
    fixture.hub.gate();
    assertThatThrownBy(() -> fixture.store().download(model()))
        .hasMessage(
            "hf:org/model@main is gated; accept its terms at "
                + fixture.hub.endpoint()
                + "/org/model, then set HF_TOKEN to a token of your account");
  }

  @Test
  void whatIsNoHubIsNamed() throws Exception {
    try (FileServer other = new FileServer().file("/", "{}".getBytes())) {
      HubSettings settings = HubSettings.of(Map.of("HF_ENDPOINT", other.uri("/")));
      DownloadedWeights store =
          new DownloadedWeights(
              cache, fixture.build, settings, new Commits(), "build", HubFixture.QUICK);
      assertThatThrownBy(() -> store.download(model()))
          .hasMessageStartingWith(other.uri("") + " is no hub: no 'sha' and 'siblings'")
          .hasMessageEndingWith("; check HF_ENDPOINT");
    }
  }

  @Test
  void theTokenGoesToTheHubAlone() throws Exception {
    fixture.hub.require("secret");
    fixture.store(Map.of("HF_TOKEN", "secret")).download(model());
    assertThat(fixture.hub.contentRequests()).contains("DATA " + MODEL);
    assertThat(fixture.hub.tokensAtData()).isEmpty();
    assertThatThrownBy(() -> fixture.store().download(source("main", "README.md")))
        .hasMessageContaining("set HF_TOKEN");
    assertThatThrownBy(
            () -> fixture.store(Map.of("HF_TOKEN", "wrong")).download(source("main", "README.md")))
        .hasMessageEndingWith("; or the token in use may not read it");
  }

  @Test
  void pathsThatLeadElsewhereAreRefused() throws Exception {
    for (String path : List.of("../x", "/etc/x", "C:/x", "a/../../x", "a\\x", "a//x")) {
      try (MockHub hub = new MockHub().small(path, new byte[1])) {
        HubSettings settings = HubSettings.of(Map.of("HF_ENDPOINT", hub.endpoint()));
        DownloadedWeights store =
            new DownloadedWeights(
                cache, fixture.build, settings, new Commits(), "build", HubFixture.QUICK);
        assertThatThrownBy(() -> store.download(source("main")))
            .hasMessage(
                "hf:org/model@main is refused: its file '" + path + "' is no path below a folder");
        assertThat(hub.contentRequests()).isEmpty();
      }
    }
  }

  @Test
  void offlineServesWhatIsThereAndSaysWhatIsNot() throws Exception {
    fixture.store().download(source("main", MODEL));
    int asked = fixture.hub.requests().size();
    Map<String, String> offline = Map.of("HF_HUB_OFFLINE", "1");
    fixture.store(offline).download(source("main", MODEL));
    assertThatThrownBy(() -> fixture.store(offline).download(model()))
        .hasMessageStartingWith("hf:org/model@main is not whole in ")
        .hasMessageContaining("HF_HUB_OFFLINE");
    assertThatThrownBy(() -> fixture.store(offline).download(source("main", MODEL, "other.json")))
        .hasMessageContaining(" (missing: other.json), and HF_HUB_OFFLINE ");
    assertThat(fixture.hub.requests()).hasSize(asked);
    assertThatThrownBy(() -> fixture.found().find(model()))
        .hasMessageStartingWith("hf:org/model@main is not, or not whole, in ")
        .hasMessageEndingWith("/huggingface/hub; run: jlserve build App.java");
  }

  @Test
  void aBlobThatWasDamagedIsFetchedAnew() throws Exception {
    fixture.store().download(source("main", MODEL));
    Files.write(fixture.blob(), new byte[fixture.model.length]);
    fixture.store().download(source("main", MODEL, "README.md"));
    assertThat(fixture.blob()).hasBinaryContent(fixture.model);
    assertThat(fixture.hub.contentRequests())
        .containsExactlyInAnyOrder("DATA " + MODEL, "DATA " + MODEL, "CONTENT README.md");
  }
}
