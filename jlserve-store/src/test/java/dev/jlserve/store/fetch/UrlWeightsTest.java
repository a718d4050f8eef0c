package dev.jlserve.store.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.PresentWeights;
import dev.jlserve.store.testing.AskingProxy;
import dev.jlserve.store.testing.FileServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights from an address, against a server on loopback. */
class UrlWeightsTest {

  @TempDir Path cache;

  private final byte[] model = new byte[300_000];
  private final Recording build = new Recording();
  private FileServer server;

  @BeforeEach
  void start() throws IOException {
    new Random(3).nextBytes(model);
    server = new FileServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private WeightSource.Url source(String path) {
    return new WeightSource.Url(URI.create(server.uri(path)), sha256(model));
  }

  private WeightsFetch store() {
    return store(Map.of());
  }

  private WeightsFetch store(Map<String, String> environment) {
    return store(FetchSettings.of(environment));
  }

  private WeightsFetch store(FetchSettings settings) {
    return new WeightsFetch(
        cache, cache, settings.with(HubFixture.QUICK), new HubCommits(), build, build);
  }

  private Optional<WeightFiles> found(WeightSource source) throws IOException {
    return new PresentWeights(cache, new HubCommits(), BuiltFolders.NONE).find(source);
  }

  @Test
  void aProxyThatAsksIsToldTheLoginOfItsAddress() throws Exception {
    WeightSource.Url source =
        new WeightSource.Url(URI.create("http://files.test/m.onnx"), sha256(model));
    try (AskingProxy proxy = new AskingProxy(model)) {
      store(Map.of("http_proxy", proxy.address(AskingProxy.LOGIN))).fetch(source);
      assertThat(cache.resolve("weights/" + hash(source) + "/files/m.onnx"))
          .hasBinaryContent(model);
      assertThat(proxy.requests())
          .containsExactly("!GET http://files.test/m.onnx", "GET http://files.test/m.onnx");
    }
  }

  @Test
  void aServerThatIsNotThereIsSaid() {
    WeightSource.Url source = source("/m.onnx");
    server.close();

    assertThatThrownBy(() -> store().fetch(source))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("failed: the connection to 'localhost' was refused")
        .hasMessageNotContaining("Exception");
  }

  @Test
  void aProxyOfAnotherKindIsRefusedBeforeItIsAsked() throws Exception {
    WeightSource.Url source =
        new WeightSource.Url(URI.create("http://files.test/m.onnx"), sha256(model));
    try (AskingProxy proxy = new AskingProxy(model)) {
      String socks = proxy.address("ann:s3cret").replace("http:", "socks5h:");
      assertThatThrownBy(() -> store(Map.of("ALL_PROXY", socks)).fetch(source))
          .isInstanceOf(WeightsException.class)
          .hasMessageStartingWith("ALL_PROXY names the proxy socks5h://127.0.0.1:")
          .hasMessageNotContaining("s3cret");
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void aWrongLoginIsToldOnce() throws Exception {
    WeightSource.Url source =
        new WeightSource.Url(URI.create("http://other.test/m.onnx"), sha256(model));
    try (AskingProxy proxy = new AskingProxy(model)) {
      assertThatThrownBy(() -> store(Map.of("http_proxy", proxy.address("bob:no"))).fetch(source))
          .hasMessageContaining("407");
      assertThat(proxy.requests()).hasSizeLessThan(3);
    }
  }

  @Test
  void offlineNothingIsAsked() throws Exception {
    server.file("/m.onnx", model);
    WeightSource.Url source = source("/m.onnx");
    WeightsFetch offline = store(FetchSettings.of(Map.of()).within(NetworkPolicy.CACHE));
    assertThatThrownBy(() -> offline.fetch(source))
        .isInstanceOf(WeightsException.class)
        .hasMessage(
            source.uri()
                + " is not in "
                + cache
                + ", and --offline forbids to fetch it; build without");
    assertThat(server.requests()).isEmpty();

    store().fetch(source);
    offline.fetch(source);
    assertThat(server.requests()).hasSize(1);
  }

  private String hash(WeightSource.Url source) {
    String line = "url:" + source.uri() + " sha256:" + source.sha256();
    return sha256(line.getBytes(StandardCharsets.UTF_8));
  }

  /** All files below the cache folder. */
  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(Files::isRegularFile)
          .map(f -> cache.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> all = Files.walk(cache)) {
      assertThat(all.map(cache::relativize).map(Path::toString)).containsOnly("", "weights");
    }
  }

  @Test
  void aFileIsStoredOnceWithItsManifest() throws Exception {
    server.file("/models/m.onnx", model);
    WeightSource.Url source = source("/models/m.onnx");
    store().fetch(source);
    String folder = "weights/" + hash(source);
    assertThat(files()).containsExactly(folder + "/files/m.onnx", folder + "/manifest.json");
    assertThat(cache.resolve(folder + "/files/m.onnx")).hasBinaryContent(model);
    assertThat(cache.resolve(folder + "/manifest.json"))
        .hasContent(
            "{\"format\":1,\"source\":{\"kind\":\"url\",\"uri\":\""
                + source.uri()
                + "\",\"sha256\":\""
                + sha256(model)
                + "\"},\"files\":[{\"path\":\"m.onnx\",\"size\":300000,\"sha256\":\""
                + sha256(model)
                + "\"}]}");
    assertThat(build.progress).last().isEqualTo("m.onnx 300000/300000");

    FetchedWeights again = store().fetch(source);
    assertThat(again)
        .isEqualTo(new FetchedWeights(source, Optional.empty(), folder + "/manifest.json"));
    assertThat(server.requests()).containsExactly("/models/m.onnx");
    WeightFiles found = found(source).orElseThrow();
    assertThat(found.names()).containsExactly("m.onnx");
    assertThat(found.root()).isEqualTo(cache.resolve(folder + "/files").toAbsolutePath());
  }

  @Test
  void anAddressIsAskedForAsItWasTyped() {
    server.file("/", model);
    store().fetch(source("/mode\u0301les/d\u00e9j%C3%A0%2F+a?q=e\u0301%20"));
    assertThat(server.requests())
        .containsExactly("/mode%CC%81les/d%C3%A9j%C3%A0%2F+a?q=e%CC%81%20");
  }

  @Test
  void aStatusIsNamedWithTheAddress() throws Exception {
    for (int status : new int[] {404, 410, 204}) {
      WeightSource.Url source = source("/" + status + ".bin");
      server.status("/" + status + ".bin", status);
      assertThatThrownBy(() -> store().fetch(source))
          .isInstanceOf(WeightsException.class)
          .hasMessage("GET " + source.uri() + " answered " + status);
      assertNothingIsLeft();
    }
  }

  @Test
  void anotherHashNamesFileAndBothHashes() throws Exception {
    byte[] other = "other".getBytes(StandardCharsets.UTF_8);
    server.file("/m.onnx", other);
    assertThatThrownBy(() -> store().fetch(source("/m.onnx")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContainingAll("m.onnx", sha256(model), sha256(other), server.uri("/m.onnx"));
    assertNothingIsLeft();
  }

  @Test
  void aBodyThatBreaksOffIsGoneOnWith() throws Exception {
    List<String> ranges = new CopyOnWriteArrayList<>();
    server.on(
        "/m.onnx",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          ranges.add(String.valueOf(range));
          if (range == null) {
            exchange.sendResponseHeaders(200, model.length);
            exchange.getResponseBody().write(model, 0, 1000);
            exchange.getResponseBody().flush();
            throw new IOException("cut");
          }
          String rest = "bytes 1000-" + (model.length - 1) + "/" + model.length;
          exchange.getResponseHeaders().set("Content-Range", rest);
          exchange.sendResponseHeaders(206, model.length - 1000);
          exchange.getResponseBody().write(model, 1000, model.length - 1000);
        });
    store().fetch(source("/m.onnx"));
    assertThat(ranges).containsExactly("null", "bytes=1000-");
    assertThat(files()).hasSize(2);
  }

  @Test
  void whatIsTooOftenCutIsKeptForTheNextBuild() throws Exception {
    WeightSource.Url source = source("/m.onnx");
    Path left = Files.createDirectories(cache.resolve("weights"));
    server.on(
        "/m.onnx",
        exchange -> {
          exchange.sendResponseHeaders(200, model.length);
          exchange.getResponseBody().write(model, 0, 1000);
          exchange.getResponseBody().flush();
          throw new IOException("cut");
        });
    assertThatThrownBy(() -> store().fetch(source))
        .isInstanceOf(WeightsException.class)
        .hasMessage("GET " + source.uri() + " broke off after 1000 bytes, at the last of 6 tries");
    try (Stream<Path> parts = Files.list(left)) {
      assertThat(parts).hasSize(1).allMatch(p -> p.toString().endsWith(".part"));
    }
  }

  @Test
  void nobodyListeningIsNamed() throws Exception {
    WeightSource.Url source = source("/m.onnx");
    server.close();
    assertThatThrownBy(() -> store().fetch(source))
        .isInstanceOf(WeightsException.class)
        .hasMessageStartingWith("GET " + source.uri() + " failed: ");
    assertNothingIsLeft();
  }

  @Test
  void redirectsAreFollowedWithinTheRules() throws Exception {
    server.file("/real", model).redirect("/m.onnx", "/real");
    store().fetch(source("/m.onnx"));
    assertThat(found(source("/m.onnx")).orElseThrow().names()).containsExactly("m.onnx");

    server.redirect("/away.bin", "http://weights.example/x");
    assertThatThrownBy(() -> store().fetch(source("/away.bin")))
        .hasMessageEndingWith("was redirected to http://weights.example/x, which is not https");
    server.redirect("/opaque.bin", "https:foo");
    assertThatThrownBy(() -> store().fetch(source("/opaque.bin")))
        .hasMessageEndingWith("was redirected to 'https:foo', which names no host");
    server.redirect("/round.bin", "/round.bin");
    assertThatThrownBy(() -> store().fetch(source("/round.bin")))
        .hasMessageEndingWith("was redirected more than 10 times");
    server.redirect("/gone.bin", "/nowhere").status("/nowhere", 410);
    assertThatThrownBy(() -> store().fetch(source("/gone.bin")))
        .hasMessage(
            "GET " + server.uri("/gone.bin") + " answered 410 at " + server.uri("/nowhere"));
  }

  /** A presigned address is a credential: it leads to the file, and no message tells it. */
  @Test
  void theQueryOfAnAddressIsNotTold() throws Exception {
    String signed = "?X-Amz-Signature=5ec4e7";
    server.file("/m.onnx", model);
    store().fetch(source("/m.onnx" + signed));
    store().fetch(source("/m.onnx?X-Amz-Signature=another"));
    assertThat(server.requests()).containsExactly("/m.onnx" + signed);
    Path manifest = cache.resolve("weights/" + hash(source("/m.onnx")) + "/manifest.json");
    assertThat(manifest).content().contains("/m.onnx\"").doesNotContain("5ec4e7");

    server
        .status("/no.bin", 403)
        .status("/busy.bin", 503)
        .file("/other.bin", "other".getBytes(StandardCharsets.UTF_8))
        .redirect("/moved.bin", "/no.bin" + signed)
        .redirect("/away.bin", "http://weights.example/x" + signed)
        .redirect("/opaque.bin", "https:foo" + signed)
        .redirect("/round.bin", "/round.bin" + signed);
    for (String name : List.of("no", "busy", "other", "moved", "away", "opaque", "round")) {
      String path = "/" + name + ".bin";
      assertThatThrownBy(() -> store().fetch(source(path + signed)))
          .isInstanceOf(WeightsException.class)
          .hasMessageContaining(server.uri(path) + "?***")
          .hasMessageNotContaining("5ec4e7");
    }
  }

  @Test
  void aDamagedFolderIsFetchedAnew() throws Exception {
    server.file("/m.onnx", model);
    WeightSource.Url source = source("/m.onnx");
    store().fetch(source);
    Path file = cache.resolve("weights/" + hash(source) + "/files/m.onnx");
    Files.writeString(file, "short");
    assertThat(found(source)).isEmpty();
    store().fetch(source);
    assertThat(file).hasBinaryContent(model);
    assertThat(files()).hasSize(2);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void buildsAtOnceFetchOnce() throws Exception {
    server.file("/m.onnx", model);
    WeightSource.Url source = source("/m.onnx");
    List<CompletableFuture<Void>> builds =
        Stream.generate(() -> CompletableFuture.runAsync(() -> store().fetch(source)))
            .limit(6)
            .toList();
    for (CompletableFuture<Void> each : builds) {
      each.get(60, TimeUnit.SECONDS);
    }
    assertThat(server.requests()).containsExactly("/m.onnx");
    assertThat(files()).hasSize(2);
    assertThat(found(source).orElseThrow().names()).containsExactly("m.onnx");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    server.file("/m.onnx", model);
    Files.writeString(cache.resolve("weights"), "a file in the way");
    assertThatThrownBy(() -> store().fetch(source("/m.onnx")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining(source("/m.onnx").describe())
        .hasMessageContaining(cache.toString());
  }
}
