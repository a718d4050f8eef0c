package dev.jlserve.server.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightStoresTest {

  private static final WeightSource.Maven JAR = new WeightSource.Maven("org.example:model:1");
  private static final WeightSource.HuggingFace HUB =
      new WeightSource.HuggingFace("org/model", "main", List.of());

  @TempDir Path cache;

  private FoundWeights found() {
    return new FoundWeights(
        cache, new HubCommits(), Optional.empty(), "run: jlserve build App.java");
  }

  private String store(WeightSource source) throws IOException {
    WeightFolder folder = WeightFolder.of(cache, source);
    Path file = folder.folder().resolve("files/model.onnx");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "model");
    Files.writeString(
        folder.manifestFile(),
        new WeightManifest(source, List.of(new WeightManifest.Entry("model.onnx", 5, "0"))).text());
    return folder.manifest();
  }

  @Test
  void findsWhatIsThere() throws Exception {
    store(JAR);
    assertThat(found().find(JAR).names()).containsExactly("model.onnx");
    assertThat(found().find(JAR).root().resolve("model.onnx")).hasContent("model");
  }

  @Test
  void saysWhatIsNotThereAndHowToGetIt() {
    assertThatThrownBy(() -> found().find(JAR))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "mvn:org.example:model:1 is not, or not whole, in "
                + cache.resolve("weights")
                + "; run: jlserve build App.java");
    assertThatThrownBy(() -> found().find(HUB))
        .hasMessage(
            "hf:org/model@main is not, or not whole, in "
                + cache.resolve("huggingface/hub")
                + "; run: jlserve build App.java");
    assertThatThrownBy(
            () ->
                new FoundWeights(null, new HubCommits(), Optional.empty(), "run: build").find(JAR))
        .hasMessage(
            "mvn:org.example:model:1 cannot be found: JLSERVE_CACHE_DIR is not set; run: build");
  }

  @Test
  void whatTheBuildDidNotAskForIsToBeAskedFor() {
    WeightSource.Local part = new WeightSource.Local("model", List.of("a.bin"));
    WeightSource.Local other = new WeightSource.Local("model", List.of("b.bin"));
    BuiltFolders built =
        BuiltFolders.of(
            Map.of(
                HUB, "huggingface/0/manifest.json",
                JAR, "weights/1/manifest.json",
                part, "weights/2/manifest.json"));
    FoundWeights found =
        new FoundWeights(
            cache,
            new HubCommits(),
            Optional.of(BuiltFolders.parse(built.text())),
            "run: jlserve build App.java");
    String call =
        "; downloadWeights() did not call %s on the same Weights in the build. Write that call,"
            + " then run: jlserve build App.java";

    assertThatThrownBy(() -> found.find(new WeightSource.Maven("org.example:model:2")))
        .hasMessageEndingWith(call.formatted("download()"));
    assertThatThrownBy(() -> found.find(new WeightSource.Made("spam")))
        .hasMessageEndingWith(call.formatted("make(folder -> ...)"));
    assertThatThrownBy(() -> found.find(other)).hasMessageEndingWith(call.formatted("download()"));
    for (WeightSource asked : List.of(HUB, JAR, part)) {
      assertThatThrownBy(() -> found.find(asked))
          .hasMessageEndingWith("; run: jlserve build App.java");
    }
  }

  @Test
  void aBuildThatReadsThemTooEarlyIsToldWhatToCall() {
    AskedWeights asked = new AskedWeights(cache, source -> "", found());

    assertThatThrownBy(() -> asked.find(new WeightSource.Local("words.txt", List.of())))
        .hasMessage(
            "file:words.txt is not, or not whole, in "
                + cache.resolve("weights")
                + "; call download() on it first");
    assertThatThrownBy(() -> asked.find(new WeightSource.Made("spam")))
        .hasMessage(
            "made:spam is not, or not whole, in "
                + cache.resolve("weights")
                + "; call make(folder -> ...) on it first");
  }

  /** There is no command line, and no source to build. */
  @Test
  void aContainerWhoseVolumeLacksThemIsToldHowToFillIt() throws Exception {
    Files.writeString(cache.resolve("weights.args"), "");
    // An image's process runs in this folder, and names it so.
    Path here = cache.resolve(".");

    assertThatThrownBy(
            () ->
                new FoundWeights(here, new HubCommits(), Optional.empty(), "run: build").find(HUB))
        .hasMessage(
            "hf:org/model@main is not, or not whole, in "
                + cache.resolve("huggingface/hub")
                + "; fill a volume by this image's 'java @weights.args "
                + cache
                + "', with JLSERVE_CACHE_DIR naming the volume, and mount the volume's 'huggingface'"
                + " at "
                + cache.resolve("huggingface"));
  }

  @Test
  void findingNeverDownloads() {
    assertThatThrownBy(() -> found().download(JAR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "mvn:org.example:model:1 is downloaded by a build only; call download() in"
                + " downloadWeights(), then run: jlserve build App.java");
    assertThatThrownBy(() -> found().begin(new WeightSource.Made("spam")))
        .hasMessage(
            "made:spam is made by a build only; call make(folder -> ...) in downloadWeights(),"
                + " then run: jlserve build App.java");
  }

  /** An image would lack them, and so would the cache of another machine. */
  @Test
  void whatAnotherBuildLeftIsNotFound() throws Exception {
    String manifest = store(JAR);
    WeightSource.Maven other = new WeightSource.Maven("org.example:other:1");
    store(other);
    BuiltFolders built = BuiltFolders.of(Map.of(JAR, manifest));
    FoundWeights found =
        new FoundWeights(cache, new HubCommits(), Optional.of(built), "run: jlserve build");

    assertThat(found.find(JAR).names()).containsExactly("model.onnx");
    assertThatThrownBy(() -> found.find(other))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "mvn:org.example:other:1 is not of this build, though in "
                + cache.resolve("weights")
                + "; downloadWeights() did not call download() on the same Weights in the build."
                + " Write that call, then run: jlserve build");

    AskedWeights asked =
        new AskedWeights(
            cache,
            source -> manifest,
            new FoundWeights(cache, new HubCommits(), Optional.of(BuiltFolders.NONE), "run: it"));
    assertThatThrownBy(() -> asked.find(JAR)).hasMessageEndingWith("; call download() on it first");
    asked.download(JAR);
    assertThat(asked.find(JAR).names()).containsExactly("model.onnx");
  }

  @Test
  void whatAKilledProcessMadeInPartIsRemoved() throws Exception {
    WeightSource.Made made = new WeightSource.Made("model");
    AskedWeights asked = new AskedWeights(cache, source -> "", found());
    Path own = asked.begin(made).getParent();
    String number = "00000000-0000-4000-8000-000000000000-1";
    String hash = own.getFileName().toString().split("\\.")[0];
    Path killed = own.resolveSibling(hash + "." + number + ".part");
    Path other = own.resolveSibling("f".repeat(64) + "." + number + ".part");
    Files.writeString(Files.createDirectories(killed.resolve("files")).resolve("a"), "a");
    Files.createDirectories(other);

    Path next = asked.begin(made).getParent();

    assertThat(killed).doesNotExist();
    assertThat(List.of(own, next, other)).doesNotHaveDuplicates().allMatch(Files::isDirectory);
  }

  @Test
  void whatWasAskedForIsFoundWhereTheBuildPutIt() throws Exception {
    // Of a branch this process does not know which commit the build found.
    String manifest = store(HUB.at("a".repeat(40)));
    AskedWeights asked = new AskedWeights(cache, source -> manifest, found());
    assertThatThrownBy(() -> asked.find(HUB)).isInstanceOf(WeightsException.class);
    asked.download(HUB);
    assertThat(asked.find(HUB).names()).containsExactly("model.onnx");
  }

  @Test
  void aRefusalIsTheUsersToSee() {
    AskedWeights asked =
        new AskedWeights(
            cache,
            source -> {
              throw new WeightsException("no network");
            },
            found());
    assertThatThrownBy(() -> asked.download(JAR)).hasMessage("no network");
  }
}
