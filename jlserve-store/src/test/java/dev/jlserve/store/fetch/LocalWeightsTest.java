package dev.jlserve.store.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.PresentWeights;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files beside the app, copied into the cache. */
class LocalWeightsTest {

  private static final WeightSource.Local LABELS =
      new WeightSource.Local("models/labels.txt", List.of());
  private static final WeightSource.Local FOLDER = new WeightSource.Local("models", List.of());

  @TempDir Path project;
  @TempDir Path cache;

  private final Recording build = new Recording();

  private Path write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private FetchedWeights fetch(WeightSource source) {
    FetchSettings settings = FetchSettings.of(Map.of()).within(NetworkPolicy.CACHE);
    try (WeightsFetch fetch =
        new WeightsFetch(cache, project, settings, new HubCommits(), build, build)) {
      return fetch.fetch(source);
    }
  }

  private List<String> changes(FetchedWeights fetched, boolean verify) throws IOException {
    WeightFolder folder = WeightFolder.with(cache, fetched.manifest());
    WeightManifest manifest = WeightManifest.read(folder.manifestFile()).orElseThrow();
    LocalFiles files = new LocalFiles(project, (WeightSource.Local) fetched.source());
    return new LocalChanges(files, verify)
        .since(manifest, manifest.folder(cache, folder.manifestFile()));
  }

  @Test
  void linksInACircleMakeAFolderThatCannotBeRead() throws Exception {
    write("models/sub/labels.txt", "cat");
    Path circle = project.resolve("models/sub/circle");
    Files.createSymbolicLink(circle, project.resolve("models"));
    assertThatThrownBy(() -> fetch(FOLDER))
        .isInstanceOf(WeightsException.class)
        .hasMessage("file:models cannot be read: the link %s leads in a circle. Remove it", circle);
    assertThat(new LocalFiles(project, FOLDER).findIfAny()).isEmpty();
  }

  @Test
  void aFolderThatCanNoLongerBeReadIsNotTakenForOneThatIsGone() throws Exception {
    Path labels = write("models/labels.txt", "cat");
    FetchedWeights folder = fetch(FOLDER);
    Path circle = project.resolve("models/circle");
    Files.createSymbolicLink(circle, project.resolve("models"));
    assertThat(changes(folder, false))
        .containsExactly(
            "file:models cannot be read: the link " + circle + " leads in a circle. Remove it");

    Files.delete(circle);
    Files.delete(labels);
    assertThat(changes(folder, false))
        .containsExactly("file:models is empty: there is no file in " + labels.getParent());
    Files.delete(project.resolve("models"));
    assertThat(changes(folder, false)).containsExactly("models is gone");
  }

  /** Root may read every file but those that the kernel refuses to anybody. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotBeReadIsNotTakenForAFaultOfTheCache() throws Exception {
    Files.createDirectories(project.resolve("models"));
    Files.createSymbolicLink(project.resolve("models/labels.txt"), Path.of("/proc/self/mem"));
    assertThatThrownBy(() -> fetch(LABELS))
        .isInstanceOf(WeightsException.class)
        .hasMessageStartingWith("file:models/labels.txt cannot be read: IOException: ");
  }

  @Test
  void aFileIsCopiedAndFoundByItsContent() throws Exception {
    write("models/labels.txt", "cat");
    FetchedWeights cat = fetch(LABELS);
    write("models/labels.txt", "dog");
    FetchedWeights dog = fetch(LABELS);

    assertThat(cat.version()).contains(Sha256.of("cat"));
    assertThat(dog.manifest()).isNotEqualTo(cat.manifest());
    assertThat(build.progress).as("a copy is no download").isEmpty();
    BuiltFolders built = BuiltFolders.parse(BuiltFolders.of(Map.of(LABELS, cat.manifest())).text());
    WeightFiles found =
        new PresentWeights(cache, new HubCommits(), built).find(LABELS).orElseThrow();
    assertThat(found.names()).containsExactly("labels.txt");
    assertThat(found.root().resolve("labels.txt")).hasContent("cat");
    assertThat(new PresentWeights(cache, new HubCommits(), BuiltFolders.NONE).find(LABELS))
        .isEmpty();
  }

  @Test
  void aFolderIsCopiedAsPatternsSelect() throws Exception {
    write("models/a.onnx", "a");
    write("models/in/b.onnx", "b");
    write("models/readme.md", "r");

    WeightSource.Local onnx = new WeightSource.Local("models", List.of("*.onnx"));
    FetchedWeights some = fetch(onnx);
    BuiltFolders built = BuiltFolders.of(Map.of(onnx, some.manifest()));
    assertThat(new PresentWeights(cache, new HubCommits(), built).find(onnx).orElseThrow().names())
        .containsExactly("a.onnx", "in/b.onnx");
    assertThatThrownBy(() -> fetch(new WeightSource.Local("models", List.of("*.bin"))))
        .isInstanceOf(WeightsException.class)
        .hasMessage("file:models has no file '*.bin'; it has a.onnx, in/b.onnx, readme.md");
  }

  @Test
  void aFileOfAnotherNameIsAnotherContent() throws Exception {
    Path one = write("models/one", "same");
    FetchedWeights before = fetch(FOLDER);
    Files.move(one, one.resolveSibling("two"));
    assertThat(fetch(FOLDER).manifest()).isNotEqualTo(before.manifest());
  }

  @Test
  void whatIsMissingIsNamedWithThePathLookedAt() throws Exception {
    assertThatThrownBy(() -> fetch(LABELS))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "file:models/labels.txt is missing: there is no "
                + project.resolve("models/labels.txt"));
    write("models/labels.txt", "cat");
    assertThatThrownBy(() -> fetch(new WeightSource.Local("models/labels.txt", List.of("*.txt"))))
        .hasMessage("file:models/labels.txt is no folder: " + project.resolve("models/labels.txt"));
    Files.createDirectory(project.resolve("empty"));
    assertThatThrownBy(() -> fetch(new WeightSource.Local("empty", List.of())))
        .hasMessage("file:empty is empty: there is no file in " + project.resolve("empty"));
  }

  @Test
  void aChangeIsNamed() throws Exception {
    Path labels = write("models/labels.txt", "cat");
    FetchedWeights file = fetch(LABELS);
    FetchedWeights folder = fetch(FOLDER);
    assertThat(changes(file, false)).isEmpty();

    FileTime time = Files.getLastModifiedTime(labels);
    Files.setLastModifiedTime(labels, FileTime.fromMillis(time.toMillis() + 60_000));
    assertThat(changes(file, false)).as("only touched").isEmpty();

    write("models/labels.txt", "dog");
    write("models/more.txt", "m");
    assertThat(changes(file, false)).containsExactly("models/labels.txt changed");
    assertThat(changes(folder, false))
        .containsExactly("models/labels.txt changed", "models/more.txt is new");

    Files.setLastModifiedTime(labels, time);
    assertThat(changes(file, false)).as("size and time are the same").isEmpty();
    assertThat(changes(file, true)).containsExactly("models/labels.txt changed");

    Files.delete(labels);
    assertThat(changes(file, false)).containsExactly("models/labels.txt is gone");
    assertThat(changes(folder, false))
        .containsExactly("models/more.txt is new", "models/labels.txt is gone");
  }
}
