package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.cli.CliJar;
import dev.jlserve.cli.storage.Origin.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jlserve cache} on what a build of an app with every source of weights leaves. */
class CacheIT {

  @TempDir private Path temporary;
  private Origin origin;
  private StoredApp app;

  @BeforeEach
  void build() throws Exception {
    origin = new Origin(new Random(1));
    app = new StoredApp(temporary, origin);
    assertThat(app.build().start().waitFor()).as(Files.readString(app.log())).isZero();
  }

  @AfterEach
  void close() {
    origin.close();
  }

  private CliJar.Result cache(String... options) throws Exception {
    return CliJar.run(
        CliJar.command(
            temporary,
            Map.of("JLSERVE_CACHE_DIR", app.cache().toString()),
            Stream.concat(Stream.of("cache"), Stream.of(options)).toArray(String[]::new)));
  }

  private void leave(String path, int bytes) throws Exception {
    Path file = app.cache().resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[bytes]);
  }

  @Test
  void listsWhatThereIsAndWhoUsesIt() throws Exception {
    leave("maven/org/example/old/1.0/old-1.0.jar", 5000);
    leave("huggingface/hub/models--other--model/blobs/x", 7000);
    leave("weights/abc.part", 100);
    leave("images/base/0.tar", 9000);
    leave("images/base/1.tar.part", 20);
    leave("jlserve-cli.jsa", 2100);

    CliJar.Result listed = cache();

    assertThat(listed.code()).as(listed.err()).isZero();
    assertThat(listed.err()).isEmpty();
    List<String> lines = listed.out().lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(lines.get(0)).startsWith("Cache directory: " + app.cache() + " (");
    assertThat(lines)
        .anyMatch(
            line -> line.matches(" {2}Kept +\\d+\\.\\d MB {2}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"))
        .anyMatch(line -> line.matches(" {2}mvn:t:model:1\\.0 +400\\.\\d kB {2}Kept"))
        .anyMatch(line -> line.matches(" {2}http.*voice\\.bin.* +400\\.\\d kB {2}Kept"))
        .anyMatch(line -> line.matches(" {2}hf:org/words +401\\.\\d kB {2}Kept"))
        .anyMatch(line -> line.matches(" {2}2 artifacts +80\\d\\.\\d kB {2}Kept"))
        .anyMatch(line -> line.matches(" {2}on its way or left over +120 B"))
        .anyMatch(line -> line.matches(" {2}jlserve-cli\\.jsa +2\\.1 kB"))
        .anyMatch(line -> line.matches("For images +Size"))
        .anyMatch(line -> line.matches(" {2}images/base +9\\.0 kB"));
    assertThat(lines.stream().dropWhile(line -> !line.startsWith("Used by no app")).skip(1))
        .hasSize(3)
        .anyMatch(line -> line.matches(" {2}org\\.example:old:1\\.0 +5\\.0 kB {2}requirement"))
        .anyMatch(line -> line.matches(" {2}hf:other/model +7\\.0 kB {2}hub"))
        .anyMatch(line -> line.matches(" {2}together +12\\.0 kB"));
  }

  @Test
  void tellsScriptsTheSame() throws Exception {
    CliJar.Result listed = cache("--json");

    JsonObject event =
        JsonParser.parseString(listed.out().lines().findFirst().orElseThrow()).getAsJsonObject();
    assertThat(event.get("event").getAsString()).isEqualTo("cache");
    JsonObject kept = only(event.getAsJsonArray("items"), "app");
    assertThat(kept.get("name").getAsString()).isEqualTo("Kept");
    assertThat(kept.get("path").getAsString()).isEqualTo("apps/Kept");
    assertThat(kept.get("built").getAsString()).matches("\\d{4}-.*Z");
    JsonObject hub = only(event.getAsJsonArray("items"), "hub");
    assertThat(hub.getAsJsonArray("usedBy").get(0).getAsString()).isEqualTo("Kept");
    assertThat(hub.get("built").isJsonNull()).isTrue();
  }

  private static JsonObject only(JsonArray items, String kind) {
    List<JsonObject> found =
        StreamSupport.stream(items.spliterator(), false)
            .map(JsonElement::getAsJsonObject)
            .filter(item -> item.get("kind").getAsString().equals(kind))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void namesEachFileThatIsNotWhatWasPutThere() throws Exception {
    CliJar.Result whole = cache("--verify");
    assertThat(whole.code()).as(whole.err()).isZero();
    assertThat(whole.out()).matches("✓ Verified \\d+ files, \\d+\\.\\d MB\\R");

    Path voice = find("voice.bin");
    Path words = find("words.bin").toRealPath();
    Path jar = find("lib-1.0.jar");
    Path own = find("io.helidon.webserver.helidon-webserver-4.5.0.jar");
    for (Path each : List.of(voice, words, jar, own)) {
      byte[] bytes = Files.readAllBytes(each);
      bytes[100] ^= 1;
      Files.write(each, bytes);
    }
    Files.delete(find("model.onnx"));

    CliJar.Result damaged = cache("--verify");

    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.out()).isEmpty();
    assertThat(damaged.errLines()).hasSize(6);
    assertThat(damaged.err())
        .contains("voice.bin has SHA-256 ")
        .contains("words.bin has SHA-256 ")
        .contains("maven/t/lib/1.0/lib-1.0.jar has SHA-256 ")
        .contains("model.onnx is missing")
        .contains("helidon-webserver-4.5.0.jar has SHA-256 ")
        .contains("Error: 5 files in " + app.cache() + " are not what was put there");
  }

  @Test
  void aBuildThatVerifiesNamesWrongWeightsAndFetchesThemByForce() throws Exception {
    Path voice = find("voice.bin");
    Path words = find("words.bin");
    for (Path each : List.of(voice, words.toRealPath())) {
      byte[] bytes = Files.readAllBytes(each);
      bytes[100] ^= 1;
      Files.write(each, bytes);
    }
    origin.requests();

    ProcessBuilder verifying = app.build();
    verifying.command().add("--verify");
    assertThat(verifying.start().waitFor()).isEqualTo(1);
    assertThat(Files.readAllLines(app.log()))
        .anyMatch(line -> line.startsWith("Error: Not what was downloaded: "))
        .anyMatch(line -> line.contains(voice + " has SHA-256 "))
        .anyMatch(line -> line.contains(words + " has SHA-256 "))
        .endsWith("jlserve build '" + app.source() + "' --force");
    assertThat(origin.requests()).isEmpty();

    ProcessBuilder forced = app.build();
    forced.command().add("--force");
    assertThat(forced.start().waitFor()).as(Files.readString(app.log())).isZero();
    assertThat(Files.readAllLines(app.log()))
        .contains("Fetching anew: " + voice, "Fetching anew: " + words);
    assertThat(origin.requests())
        .containsExactlyInAnyOrder(new Request(Origin.VOICE, 0), new Request(Origin.WORDS, 0));
    app.audit().check();
    assertThat(verifying.start().waitFor()).as(Files.readString(app.log())).isZero();
  }

  private Path find(String name) throws Exception {
    try (Stream<Path> all = Files.walk(app.cache())) {
      return all.filter(file -> file.getFileName().toString().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void anEmptyFolderIsSaidToHoldNoApp() throws Exception {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    CliJar.Result listed =
        CliJar.run(
            CliJar.command(temporary, Map.of("JLSERVE_CACHE_DIR", empty.toString()), "cache"));
    assertThat(listed.code()).isZero();
    assertThat(listed.out())
        .isEqualTo("Cache directory: " + empty + " (0 B)\n\nNo app was built here.\n");
    assertThat(empty).isEmptyDirectory();
  }
}
