package dev.jlserve.store.fetch;

import static dev.jlserve.store.fetch.HubFixture.MODEL;
import static dev.jlserve.store.fetch.HubFixture.model;
import static dev.jlserve.store.fetch.HubFixture.source;
import static dev.jlserve.store.testing.MockHub.FIRST;
import static dev.jlserve.store.testing.MockHub.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.PresentWeights;
import dev.jlserve.store.testing.FileServer;
import dev.jlserve.store.testing.MockHub;
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
    fixture.store().fetch(model());
    String repository = "huggingface/hub/models--org--model/";
    assertThat(fixture.files())
        .hasSize(7)
        .contains(
            "huggingface/hub/CACHEDIR.TAG",
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
    FetchedWeights fetched = fixture.store().fetch(model());
    assertThat(fetched.source()).isEqualTo(model());
    assertThat(fetched.version()).contains(FIRST);
    assertThat(cache.resolve(fetched.manifest())).isRegularFile();
    fixture.hub.close();
    assertThat(fixture.found(model()).names()).containsExactly(MODEL, "tokenizer.json");
    assertThat(fixture.found(model()).root().resolve(MODEL)).hasBinaryContent(fixture.model);
  }

  @Test
  void aKnownCommitNeedsNoHubTheSecondTime() throws Exception {
    fixture.store().fetch(model());
    int asked = fixture.hub.requests().size();
    fixture
        .store(Map.of(), HubCommits.parse("org/model@main=" + FIRST), HubFixture.QUICK)
        .fetch(model());
    fixture.store().fetch(source(FIRST, MODEL));
    assertThat(fixture.hub.requests()).hasSize(asked);
  }

  @Test
  void aLockedCommitStaysWhenTheBranchMoves() throws Exception {
    fixture.store().fetch(source("main", MODEL));
    fixture.hub.move(SECOND);
    HubCommits locked = HubCommits.parse("org/model@main=" + FIRST);
    fixture.store(Map.of(), locked, HubFixture.QUICK).fetch(model());
    assertThat(fixture.found(model()).root()).endsWith(Path.of("snapshots", FIRST));

    fixture.store().fetch(model());
    assertThat(fixture.found(model()).root()).endsWith(Path.of("snapshots", SECOND));
    PresentWeights first = new PresentWeights(cache, locked, BuiltFolders.NONE);
    assertThat(first.find(model()).orElseThrow().root()).endsWith(Path.of("snapshots", FIRST));
    assertThat(fixture.hub.contentRequests()).hasSize(2);
  }

  @Test
  void withoutNamesAllFilesAreMeant() throws Exception {
    fixture.hub.small("config/à la carte.txt", new byte[] {7});
    fixture.store().fetch(source("main"));
    assertThat(fixture.found(source("main")).names())
        .containsExactly("README.md", "config/à la carte.txt", MODEL, "tokenizer.json");
  }

  @Test
  void aFileIsAskedForUnderTheVeryNameThatTheHubHas() throws Exception {
    String decomposed = "mode\u0301le 100%+a?#&=.onnx";
    fixture.hub.small(decomposed, new byte[] {7}).small("mod\u00e9le.onnx", new byte[] {8});
    fixture.store().fetch(source("main", "mod*"));
    assertThat(fixture.found(source("main", "mod*")).root().resolve(decomposed))
        .hasBinaryContent(new byte[] {7});
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThatThrownBy(() -> fixture.store().fetch(source("main", "*.bin")))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "hf:org/model@main has no file '*.bin'; it has README.md, onnx/model.onnx,"
                + " tokenizer.json");
    assertThatThrownBy(() -> fixture.store().fetch(source("v9")))
        .hasMessage("hf:org/model@v9: the repository has no revision 'v9'");
    assertThatThrownBy(
            () ->
                fixture.store().fetch(new WeightSource.HuggingFace("org/other", "main", List.of())))
        .hasMessage(
            "hf:org/other@main: "
                + fixture.hub.endpoint()
                + "/org/other is no repository; if it is private, set HF_TOKEN to a token that may"
                + " read it");
    fixture.hub.gate();
    assertThatThrownBy(() -> fixture.store().fetch(model()))
        .hasMessage(
            "hf:org/model@main is gated; accept its terms at "
                + fixture.hub.endpoint()
                + "/org/model, then set HF_TOKEN to a token of your account");
  }

  @Test
  void whatIsNoHubIsNamed() throws Exception {
    try (FileServer other = new FileServer().file("/", "{}".getBytes())) {
      FetchSettings settings =
          FetchSettings.of(Map.of("HF_ENDPOINT", other.uri("/"))).with(HubFixture.QUICK);
      WeightsFetch store =
          new WeightsFetch(cache, cache, settings, new HubCommits(), fixture.build, fixture.build);
      assertThatThrownBy(() -> store.fetch(model()))
          .hasMessageStartingWith(other.uri("") + " is no hub: no 'sha' and 'siblings'")
          .hasMessageEndingWith("; check HF_ENDPOINT");
    }
  }

  @Test
  void theTokenGoesToTheHubAlone() throws Exception {
    fixture.hub.require("secret");
    fixture.store(Map.of("HF_TOKEN", "secret")).fetch(model());
    assertThat(fixture.hub.contentRequests()).contains("DATA " + MODEL);
    assertThat(fixture.hub.tokensAtData()).isEmpty();
    assertThatThrownBy(() -> fixture.store().fetch(source("main", "README.md")))
        .hasMessageContaining("set HF_TOKEN");
    assertThatThrownBy(
            () -> fixture.store(Map.of("HF_TOKEN", "wrong")).fetch(source("main", "README.md")))
        .hasMessageEndingWith("; or the token in use may not read it");
  }

  @Test
  void pathsThatLeadElsewhereAreRefused() throws Exception {
    for (String path : List.of("../x", "/etc/x", "C:/x", "a/../../x", "a\\x", "a//x")) {
      try (MockHub hub = new MockHub().small(path, new byte[1])) {
        FetchSettings settings =
            FetchSettings.of(Map.of("HF_ENDPOINT", hub.endpoint())).with(HubFixture.QUICK);
        WeightsFetch store =
            new WeightsFetch(
                cache, cache, settings, new HubCommits(), fixture.build, fixture.build);
        assertThatThrownBy(() -> store.fetch(source("main")))
            .hasMessage(
                "hf:org/model@main is refused: its file '" + path + "' is no path below a folder");
        assertThat(hub.contentRequests()).isEmpty();
      }
    }
  }

  @Test
  void offlineServesWhatIsThereAndSaysWhatIsNot() throws Exception {
    fixture.store().fetch(source("main", MODEL));
    int asked = fixture.hub.requests().size();
    Map<String, String> offline = Map.of("HF_HUB_OFFLINE", "1");
    fixture.store(offline).fetch(source("main", MODEL));
    assertThatThrownBy(() -> fixture.store(offline).fetch(model()))
        .hasMessageStartingWith("hf:org/model@main is not whole in ")
        .hasMessageContaining("HF_HUB_OFFLINE");
    assertThatThrownBy(() -> fixture.store(offline).fetch(source("main", MODEL, "other.json")))
        .hasMessageContaining(" (missing: other.json), and HF_HUB_OFFLINE ");
    assertThat(fixture.hub.requests()).hasSize(asked);
    assertThat(new PresentWeights(cache, new HubCommits(), BuiltFolders.NONE).find(model()))
        .isEmpty();
  }

  @Test
  void theFolderIsMarkedAsACache() throws Exception {
    fixture.store().fetch(source("main", MODEL));
    Path tag = cache.resolve("huggingface/hub/CACHEDIR.TAG");
    assertThat(tag).content().startsWith("Signature: 8a477f597d28d172789f06886806bc55\n");
    Files.writeString(tag, "of another client");
    fixture.store().fetch(source("main", "README.md"));
    assertThat(tag).hasContent("of another client");
  }

  /** As another client leaves a snapshot: without a manifest of ours. */
  private void fillByAnotherClient() throws Exception {
    fixture.store().fetch(source("main"));
    FolderRemoval.of(cache.resolve("weights"));
  }

  @Test
  void offlineAWholeSnapshotOfAnotherClientAnswersPatterns() throws Exception {
    fillByAnotherClient();
    fixture.hub.close();
    Map<String, String> offline = Map.of("HF_HUB_OFFLINE", "1");
    fixture.store(offline).fetch(model());
    assertThat(fixture.found(model()).names()).containsExactly(MODEL, "tokenizer.json");
    fixture.store(offline).fetch(source("main", "*.md"));
    assertThat(fixture.found(source("main", "*.md")).names()).containsExactly("README.md");
    fixture.store(offline).fetch(source("main"));
    assertThat(fixture.found(source("main")).names())
        .containsExactly("README.md", MODEL, "tokenizer.json");
    assertThatThrownBy(() -> fixture.store(offline).fetch(source("main", "*.bin", "*.md")))
        .hasMessageContaining(" (missing: *.bin), and HF_HUB_OFFLINE ");
  }

  @Test
  void offlineAPartOfASnapshotAnswersNoPattern() throws Exception {
    Map<String, String> offline = Map.of("HF_HUB_OFFLINE", "1");
    fixture.store().fetch(source("main", MODEL, "tokenizer.json"));
    for (WeightSource part : List.of(source("main", "*.onnx"), source("main"))) {
      assertThatThrownBy(() -> fixture.store(offline).fetch(part))
          .hasMessageStartingWith("hf:org/model@main is not whole in ")
          .hasMessageContaining("HF_HUB_OFFLINE");
    }
  }

  @Test
  void offlineWhatAnotherClientWasCutAtAnswersNoPattern() throws Exception {
    fillByAnotherClient();
    Files.writeString(fixture.repository().resolve("blobs/0123.incomplete"), "cut");
    assertThatThrownBy(
            () -> fixture.store(Map.of("HF_HUB_OFFLINE", "1")).fetch(source("main", "*.onnx")))
        .hasMessageStartingWith("hf:org/model@main is not whole in ");
  }

  @Test
  void offlineADamagedFileOfASnapshotIsNotTaken() throws Exception {
    fillByAnotherClient();
    Files.write(fixture.blob(), new byte[fixture.model.length]);
    assertThatThrownBy(
            () -> fixture.store(Map.of("HF_HUB_OFFLINE", "1")).fetch(source("main", "*.onnx")))
        .hasMessageStartingWith("hf:org/model@main is not whole in ");
  }

  @Test
  void aBlobThatWasDamagedIsFetchedAnew() throws Exception {
    fixture.store().fetch(source("main", MODEL));
    Files.write(fixture.blob(), new byte[fixture.model.length]);
    fixture.store().fetch(source("main", MODEL, "README.md"));
    assertThat(fixture.blob()).hasBinaryContent(fixture.model);
    assertThat(fixture.hub.contentRequests())
        .containsExactlyInAnyOrder("DATA " + MODEL, "DATA " + MODEL, "CONTENT README.md");
  }
}
