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
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights from a jar, which the build hands over. */
@Tag("slow")
class MavenWeightsTest {

  private static final WeightSource.Maven SOURCE = new WeightSource.Maven("org.example:model:1");

  /** Of a zip file's central directory: APPNOTE.TXT, 4.3.12; the mode of a link in Unix. */
  private static final int CENTRAL_ENTRY = 0x02014b50;

  private static final byte UNIX = 3;
  private static final int SYMBOLIC_LINK = 0xA1FF0000;
  private static final int REGULAR_FILE = 0x81A40000;

  @TempDir Path folder;

  private final Recording build = new Recording();

  private WeightsFetch store() {
    FetchSettings settings = FetchSettings.of(Map.of());
    return new WeightsFetch(
        folder.resolve("cache"), folder.resolve("cache"), settings, new HubCommits(), build, build);
  }

  private WeightFiles found() throws IOException {
    return new PresentWeights(folder.resolve("cache"), new HubCommits(), BuiltFolders.NONE)
        .find(SOURCE)
        .orElseThrow();
  }

  /** A jar with entries of those names, each holding its name. */
  private void jar(String... names) throws IOException {
    Path jar = folder.resolve("model.jar");
    // Without a buffer each byte of a header is written alone.
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    build.jars.put(SOURCE.coordinate(), jar);
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(folder::relativize).map(Path::toString))
          .isSubsetOf("", "cache", "cache/weights", "model.jar");
    }
  }

  @Test
  void allButTheClassesAreUnpacked() throws Exception {
    jar("META-INF/LICENSE", "org/", "org/Model.class", "model.onnx", "vocab/words.txt", "a.class");
    store().fetch(SOURCE);
    assertThat(found().names())
        .containsExactly("META-INF/LICENSE", "model.onnx", "vocab/words.txt");
    Path root = found().root();
    assertThat(root.resolve("vocab/words.txt")).hasContent("vocab/words.txt");
    assertThat(root.resolveSibling("manifest.json"))
        .content()
        .startsWith(
            "{\"format\":1,\"source\":{\"kind\":\"maven\",\"coordinate\":\"org.example:model:1\"},"
                + "\"files\":[{\"path\":\"META-INF");
    assertThat(root.getParent().getFileName()).hasToString(Sha256.of("mvn:org.example:model:1"));

    store().fetch(SOURCE);
    assertThat(build.resolved).hasSize(1);
  }

  @Test
  void whyAJarCannotBeHadIsSaid() throws Exception {
    assertThatThrownBy(() -> store().fetch(SOURCE))
        .isInstanceOf(WeightsException.class)
        .hasMessage("mvn:org.example:model:1 cannot be resolved: not found");
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "a/../../evil",
        "/etc/evil",
        "a//b",
        "./a",
        "a/.",
        "..",
        "C:/evil",
        "c:evil",
        "a\\b",
        "..\\evil",
        "a\u0000b",
        "a\nb"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws Exception {
    jar("fine.txt", name);
    assertThatThrownBy(() -> store().fetch(SOURCE))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("model.jar is not unpacked: its entry '");
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a comment behind the table of contents"})
  void aLinkIsRefused(String comment) throws Exception {
    Path jar = folder.resolve("model.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setComment(comment);
      for (String name : List.of("größe.txt", "link", "other")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    build.jars.put(SOURCE.coordinate(), jar);
    setMode(jar, 1, SYMBOLIC_LINK);
    assertThatThrownBy(() -> store().fetch(SOURCE))
        .isInstanceOf(WeightsException.class)
        .hasMessageEndingWith(
            "model.jar is not unpacked: its entry 'link' is a symbolic link; weights are files."
                + " Pack the file in its place.");
    assertNothingIsLeft();

    setMode(jar, 1, REGULAR_FILE);
    store().fetch(SOURCE);
    assertThat(found().names()).containsExactly("größe.txt", "link", "other");
  }

  /** More entries than a table of contents without ZIP64 can count. */
  @Test
  void aLinkAmongManyEntriesIsFound() throws Exception {
    String[] names = IntStream.range(0, 70_000).mapToObj(i -> "e" + i).toArray(String[]::new);
    jar(names);
    Path jar = build.jars.get(SOURCE.coordinate());
    assertThat(LinkEntries.first(jar)).isEmpty();
    setMode(jar, 69_999, SYMBOLIC_LINK);
    assertThat(LinkEntries.first(jar)).contains("e69999");
  }

  /** Makes the entry at a place one that was packed on Unix, of this mode. */
  private static void setMode(Path jar, int place, int mode) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(jar)).order(ByteOrder.LITTLE_ENDIAN);
    int entry = centralEntry(bytes, 0);
    for (int i = 0; i < place; i++) {
      entry = centralEntry(bytes, entry + 4);
    }
    bytes.put(entry + 5, UNIX).putInt(entry + 38, mode);
    Files.write(jar, bytes.array());
  }

  private static int centralEntry(ByteBuffer bytes, int from) {
    int entry = from;
    while (bytes.getInt(entry) != CENTRAL_ENTRY) {
      entry++;
    }
    return entry;
  }

  @Test
  void aBombIsRefused() throws Exception {
    Path jar = folder.resolve("model.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("zeros"));
      for (int i = 0; i < 200; i++) {
        zip.write(new byte[100_000]);
      }
    }
    build.jars.put(SOURCE.coordinate(), jar);
    assertThatThrownBy(() -> store().fetch(SOURCE))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("swells to more than 100 times its size");
    assertNothingIsLeft();
  }

  @Test
  void whatIsNoJarIsRefused() throws Exception {
    Path jar = folder.resolve("model.jar");
    Files.writeString(jar, "<html>Not Found</html>");
    build.jars.put(SOURCE.coordinate(), jar);
    assertThatThrownBy(() -> store().fetch(SOURCE))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("model.jar is no jar");
    jar("only/Code.class");
    assertThatThrownBy(() -> store().fetch(SOURCE))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("holds nothing but classes");
    assertNothingIsLeft();
  }

  @Test
  void aMissingFileIsNoticed() throws Exception {
    jar("a.bin", "b.bin");
    store().fetch(SOURCE);
    Files.delete(found().root().resolve("b.bin"));
    assertThat(
            new PresentWeights(folder.resolve("cache"), new HubCommits(), BuiltFolders.NONE)
                .find(SOURCE))
        .isEmpty();
    store().fetch(SOURCE);
    assertThat(found().names()).containsExactly("a.bin", "b.bin");
  }
}
