package dev.jlserve.store.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.json.JsonObject;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.PresentWeights;
import dev.jlserve.store.layout.SourceJson;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.layout.WeightManifest;
import dev.jlserve.store.testing.FileServer;
import dev.jlserve.store.testing.MockHub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is filled from the record of a build, from servers on loopback. */
class VolumeFillTest {

  private static final WeightSource.Maven JAR = new WeightSource.Maven("org.example:model:1");
  private static final String JAR_PATH = "/maven/org/example/model/1/model-1.jar";
  private static final WeightSource.HuggingFace HUB =
      new WeightSource.HuggingFace(MockHub.REPOSITORY, "main", List.of("*.onnx"));
  private static final String ON_THE_HUB = "weights of the hub";

  @TempDir private Path temporary;

  private final List<String> told = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private FileServer server;
  private MockHub hub;
  private Path image;
  private Path volume;
  private WeightSource.Url url;

  @BeforeEach
  void open() throws IOException {
    server = new FileServer();
    hub = new MockHub().large("model.onnx", bytes(ON_THE_HUB));
    image = temporary.resolve("image");
    volume = temporary.resolve("volume");
    url = new WeightSource.Url(URI.create(server.uri("/words.txt")), sha256("words"));
    environment.put("JLSERVE_CACHE_DIR", volume.toString());
    environment.put("HF_ENDPOINT", hub.endpoint());
    record("1");
    manifest(HUB.at(MockHub.FIRST), "model.onnx", ON_THE_HUB);
  }

  @AfterEach
  void close() {
    server.close();
    hub.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(String text) {
    return Sha256.of(text);
  }

  private static byte[] jar() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("model.bin");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(bytes("in a jar"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private void serve() {
    server.file("/words.txt", bytes("words")).file(JAR_PATH, jar());
  }

  private static JsonObject weights(WeightSource source, WeightSource exact) {
    return new JsonObject()
        .put("source", SourceJson.write(source))
        .put("manifest", WeightFolder.of(Path.of(""), exact).manifest());
  }

  /** The record of a build, as an image has it. */
  private Path record(String inputs) throws IOException {
    Path jarFile = Files.write(temporary.resolve("model.jar"), jar());
    JsonObject lock =
        new JsonObject()
            .putObjects(
                "weights",
                List.of(
                    new JsonObject()
                        .put("kind", "maven")
                        .put("coordinate", JAR.coordinate())
                        .put("sha256", Sha256.of(jarFile)),
                    new JsonObject()
                        .put("kind", "huggingface")
                        .put("repository", HUB.repository())
                        .put("revision", HUB.revision())
                        .put("commit", MockHub.FIRST)));
    JsonObject record =
        new JsonObject()
            .put("format", 1)
            .put("simpleName", "Greeter")
            .put("lock", lock)
            .putObjects(
                "weights",
                List.of(
                    weights(url, url),
                    weights(JAR, JAR).put("repository", server.uri("/maven/")),
                    weights(HUB, HUB.at(MockHub.FIRST))));
    Path folder = Files.createDirectories(image.resolve("apps/Greeter").resolve(inputs));
    Files.writeString(folder.resolve("build.json"), record.indented());
    return folder;
  }

  private void manifest(WeightSource exact, String file, String content) throws IOException {
    Path path = WeightFolder.of(image, exact).manifestFile();
    Files.createDirectories(path.getParent());
    WeightManifest.Entry entry =
        new WeightManifest.Entry(file, bytes(content).length, sha256(content));
    Files.writeString(path, new WeightManifest(exact, List.of(entry)).text());
  }

  private void fill(Path folder) {
    new VolumeFill(environment, (name, bytes, total) -> {}, told::add).run(folder);
  }

  private WeightFiles found(WeightSource source) throws IOException {
    return new PresentWeights(volume, new HubCommits(), BuiltFolders.NONE)
        .find(source)
        .orElseThrow();
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> all = Files.walk(volume)) {
      return all.map(file -> volume.relativize(file).toString())
          .filter(name -> name.matches(".*\\.(part|incomplete|lock|jar)"))
          .toList();
    }
  }

  @Test
  void allSourcesAreWhereTheServerLooksForThem() throws Exception {
    serve();
    hub.move(MockHub.SECOND);

    fill(image);

    assertThat(found(url).root().resolve("words.txt")).hasContent("words");
    assertThat(found(JAR).root().resolve("model.bin")).hasContent("in a jar");
    assertThat(found(HUB.at(MockHub.FIRST)).root().resolve("model.onnx")).hasContent(ON_THE_HUB);
    assertThat(leftovers()).isEmpty();
    assertThat(told)
        .containsExactly(
            "Fetching " + url.uri(),
            "Fetching mvn:org.example:model:1",
            "Fetching hf:org/model@main",
            "The weights of Greeter are in " + volume + ": 3 files, 0.0 MB");
  }

  @Test
  void whatIsThereIsNotFetchedAgain() throws Exception {
    serve();
    fill(image);
    server.close();
    hub.close();
    told.clear();

    fill(image.resolve("apps/Greeter/1"));

    assertThat(told)
        .containsExactly(
            "Nothing to do: the weights of Greeter are in " + volume + ": 3 files, 0.0 MB");
  }

  @Test
  void whatIsMissingAloneIsFetched() throws Exception {
    serve();
    fill(image);
    Files.delete(found(JAR).root().resolve("model.bin"));
    told.clear();

    fill(image);

    assertThat(found(JAR).root().resolve("model.bin")).hasContent("in a jar");
    assertThat(told).hasSize(2).startsWith("Fetching mvn:org.example:model:1");
  }

  /** Files that a build did not have are not served, whatever a server says of them. */
  @Test
  void otherContentIsRefused() throws Exception {
    server.file("/words.txt", bytes("other"));
    assertThatThrownBy(() -> fill(image))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            "words.txt has another hash than expected, expected "
                + sha256("words")
                + ", found "
                + sha256("other")
                + ", from "
                + url.uri()
                + ". The source has changed: build the app anew, and make a new image.");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aCommitWithOtherFilesIsRefused() throws Exception {
    serve();
    manifest(HUB.at(MockHub.FIRST), "model.onnx", "what the build had");
    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(() -> fill(image))
          .isInstanceOf(WeightsException.class)
          .hasMessage(
              "hf:org/model@main: model.onnx has SHA-256 "
                  + sha256(ON_THE_HUB)
                  + ", expected "
                  + sha256("what the build had")
                  + ". The source has changed: build the app anew, and make a new image.");
    }
    assertThat(WeightFolder.of(volume, HUB.at(MockHub.FIRST)).find()).isEmpty();
  }

  @Test
  void aSourceThatDoesNotHaveItIsNamed() throws Exception {
    server.status("/words.txt", 404);
    assertThatThrownBy(() -> fill(image))
        .hasMessage(
            "GET "
                + url.uri()
                + " answered 404. Let this machine reach the source (HTTPS_PROXY, HF_TOKEN), then"
                + " start again: what has come is kept.");
  }

  @Test
  void aJarOfThisMachineCannotBeFetched() throws Exception {
    serve();
    Path record = image.resolve("apps/Greeter/1/build.json");
    Files.writeString(
        record, Files.readString(record).replace("\"repository\": \"http", "\"x\": \"http"));
    assertThatThrownBy(() -> fill(image))
        .hasMessage(
            "mvn:org.example:model:1 did not come from a server when the app was built, so it"
                + " cannot be fetched. Publish it to a Maven repository and build the app anew, or"
                + " leave the weights in the image.");
  }

  @Test
  void aFolderWithoutOneRecordIsRefused() throws Exception {
    assertThatThrownBy(() -> fill(temporary))
        .hasMessage(
            "There is no build record in "
                + temporary
                + ". Name /jlserve in an image of 'jlserve image --weights volume', or the folder"
                + " of a build in JLSERVE_CACHE_DIR.");
    Path second = record("2");
    assertThatThrownBy(() -> fill(image))
        .hasMessage(
            image
                + " has the records of 2 builds. Name the folder of one: "
                + image.resolve("apps/Greeter/1")
                + ", "
                + second);
    Files.writeString(second.resolve("build.json"), "{\"format\": 2}");
    assertThatThrownBy(() -> fill(second))
        .hasMessage(
            second.resolve("build.json")
                + " is no build record of this version: format 2. Build the app anew with this"
                + " version.");
    environment.remove("JLSERVE_CACHE_DIR");
    assertThatThrownBy(() -> fill(image.resolve("apps/Greeter/1")))
        .hasMessage("JLSERVE_CACHE_DIR is not set. Set it to the folder to fill.");
  }

  @Test
  void aVolumeThatCannotBeWrittenIsNamed() throws Exception {
    serve();
    environment.put("JLSERVE_CACHE_DIR", "/sys");
    assertThatThrownBy(() -> fill(image))
        .hasMessageMatching(
            "/sys cannot be written: (permission denied|Read-only file system)\\. Mount a volume"
                + " there that the user \\S+ may write\\.");
  }

  private Process start() throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                FillProgram.class.getName(),
                image.toString())
            .redirectErrorStream(true);
    program.environment().putAll(environment);
    return program.start();
  }

  private static String ended(Process process, int code) throws Exception {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(code);
    return said;
  }

  @Test
  void severalPodsAtOnceFetchOnce() throws Exception {
    serve();
    List<Process> pods = List.of(start(), start(), start());
    for (Process pod : pods) {
      assertThat(ended(pod, 0)).contains("eights of Greeter are in " + volume + ": 3 files");
    }
    assertThat(server.requests()).containsExactlyInAnyOrder("/words.txt", JAR_PATH);
    assertThat(hub.contentRequests()).containsExactly("DATA model.onnx");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void theProgramFailsInOneLine() throws Exception {
    Files.delete(image.resolve("apps/Greeter/1/build.json"));
    assertThat(ended(start(), 1)).startsWith("Error: There is no build record in ").hasLineCount(1);
  }

  @Test
  void aJarThatWasCutIsGoneOnWith() throws Exception {
    serve();
    fill(image);
    WeightFiles jar = found(JAR);
    Files.delete(jar.root().resolve("model.bin"));
    byte[] whole = jar();
    Path part =
        WeightFolder.of(volume, JAR)
            .all()
            .resolve(
                WeightFolder.of(volume, JAR).hash()
                    + ".jar.00000000-0000-0000-0000-000000000000.part");
    Files.write(part, whole);
    int before = server.requests().size();

    fill(image);

    assertThat(server.requests()).hasSize(before);
    assertThat(found(JAR).root().resolve("model.bin")).hasContent("in a jar");
    assertThat(leftovers()).isEmpty();
  }
}
