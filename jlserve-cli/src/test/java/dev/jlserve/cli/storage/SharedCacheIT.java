package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.jlserve.cli.CliJar;
import dev.jlserve.cli.LiveCli;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several apps in one cache folder, two of them of the same class name in different projects. */
class SharedCacheIT {

  private static final String SOURCE =
      """
      import dev.jlserve.*;
      import java.nio.file.Files;
      import java.util.Arrays;

      @JLServeApp
      public class %s {
        static final Weights MODEL = Weights.url("%s", "%s");
        record In(String text) {}
        record Out(String app, int model) {}
        private byte[] model;

        public void downloadWeights() { MODEL.download(); }
        public void setup() throws Exception { model = Files.readAllBytes(MODEL.path()); }
        @Endpoint public Out model(In in) { return new Out("%s", Arrays.hashCode(model)); }
      }
      """;

  @TempDir private Path temporary;
  private Origin origin;
  private Path cache;
  private Path first;
  private Path second;
  private Path other;

  @BeforeEach
  void write() throws Exception {
    origin = new Origin(new Random(5));
    cache = Files.createDirectory(temporary.resolve("cache größe x"));
    first = app("first", "Same", Origin.VOICE);
    second = app("second", "Same", Origin.WORDS);
    other = app("third", "Other", Origin.VOICE);
  }

  @AfterEach
  void close() {
    origin.close();
  }

  private Path app(String folder, String name, String weights) throws Exception {
    Path source = temporary.resolve(folder).resolve(name + ".java");
    Files.createDirectories(source.getParent());
    String hash = Origin.hash("SHA-256", origin.files().get(weights));
    return Files.writeString(
        source, SOURCE.formatted(name, origin.address() + weights, hash, folder));
  }

  private ProcessBuilder jlserve(String... words) {
    return CliJar.command(temporary, Map.of("JLSERVE_CACHE_DIR", cache.toString()), words);
  }

  private CliJar.Result build(Path source) throws Exception {
    CliJar.Result built = CliJar.run(jlserve("build", source.toString()));
    assertThat(built.code()).as(built.err()).isZero();
    return built;
  }

  private String served(Path source) throws Exception {
    try (LiveCli serve = LiveCli.start(jlserve("serve", source.toString(), "-p", "0"))) {
      URI address = URI.create("http://localhost:" + serve.awaitServing().getPort() + "/model");
      return serve.post(address, "{\"text\":\"\"}").body();
    }
  }

  private String answer(String app, String weights) {
    return "{\"app\":\""
        + app
        + "\",\"model\":"
        + Arrays.hashCode(origin.files().get(weights))
        + "}";
  }

  private void eachServesItsOwn() throws Exception {
    assertThat(served(first)).isEqualTo(answer("first", Origin.VOICE));
    assertThat(served(second)).isEqualTo(answer("second", Origin.WORDS));
    assertThat(served(other)).isEqualTo(answer("third", Origin.VOICE));
  }

  @Test
  void appsThatAreBuiltAtOnceServeTheirOwn() throws Exception {
    List<Process> builds = new ArrayList<>();
    List<Path> logs = new ArrayList<>();
    for (Path source : List.of(first, second, other)) {
      Path log = temporary.resolve(builds.size() + ".log");
      logs.add(log);
      builds.add(
          jlserve("build", source.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start());
    }
    for (int i = 0; i < builds.size(); i++) {
      assertThat(builds.get(i).waitFor()).as(Files.readString(logs.get(i))).isZero();
    }
    assertThat(origin.requests()).hasSize(2);

    eachServesItsOwn();
    for (Path source : List.of(first, second, other)) {
      assertThat(build(source).out()).contains("✓ Nothing to do: ");
    }
    assertThat(origin.requests()).isEmpty();
    assertThat(listed("app")).containsExactlyInAnyOrder("Same", "Other");
    assertThat(listed("weights"))
        .hasSize(2)
        .anyMatch(name -> name.contains(Origin.VOICE))
        .anyMatch(name -> name.contains(Origin.WORDS));
  }

  @Test
  void oneBuildLetsNoOtherAppThrough() throws Exception {
    build(first);
    CliJar.Result refused = CliJar.run(jlserve("serve", second.toString(), "-p", "0"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Error: Same has changed since it was built in");

    build(second);
    build(other);
    eachServesItsOwn();

    app("second", "Same", Origin.LIBRARY);
    CliJar.Result changed = CliJar.run(jlserve("serve", second.toString(), "-p", "0"));
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err()).contains("MODEL").contains("jlserve build ");
    assertThat(served(first)).isEqualTo(answer("first", Origin.VOICE));
  }

  private List<String> listed(String kind) throws Exception {
    CliJar.Result listed = CliJar.run(jlserve("cache", "--json"));
    JsonObject event =
        JsonParser.parseString(listed.out().lines().findFirst().orElseThrow()).getAsJsonObject();
    Stream<JsonElement> items =
        StreamSupport.stream(event.getAsJsonArray("items").spliterator(), false);
    return items
        .map(JsonElement::getAsJsonObject)
        .filter(item -> item.get("kind").getAsString().equals(kind))
        .map(item -> item.get("name").getAsString())
        .toList();
  }
}
