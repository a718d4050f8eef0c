package dev.jlserve.server.weights;

import dev.jlserve.spi.WeightSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A hub with a large and some small files, and stores that ask it. */
final class HubFixture implements AutoCloseable {

  /** As users have it, without the waiting. */
  static final Patience QUICK =
      new Patience(
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(80),
          Duration.ofMillis(1),
          6);

  static final String MODEL = "onnx/model.onnx";

  final Path cache;
  final MockHub hub = new MockHub();
  final RecordingBuild build = new RecordingBuild();
  final byte[] model = new byte[300_000];
  final byte[] tokenizer = "{\"version\":\"1.0\"}".getBytes();

  HubFixture(Path cache) throws IOException {
    this.cache = cache;
    new Random(5).nextBytes(model);
    hub.large(MODEL, model).small("tokenizer.json", tokenizer).small("README.md", new byte[3]);
  }

  static WeightSource.HuggingFace source(String revision, String... files) {
    return new WeightSource.HuggingFace(MockHub.REPOSITORY, revision, List.of(files));
  }

  static WeightSource.HuggingFace model() {
    return source("main", "*.onnx", "tokenizer.json");
  }

  DownloadedWeights store() {
    return store(Map.of());
  }

  DownloadedWeights store(Map<String, String> environment) {
    return store(environment, new Commits(), QUICK);
  }

  DownloadedWeights store(Map<String, String> more, Commits commits, Patience patience) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("HF_ENDPOINT", hub.endpoint());
    return new DownloadedWeights(
        cache, build, HubSettings.of(environment), commits, "jlserve build App.java", patience);
  }

  FoundWeights found() {
    return new FoundWeights(cache, new Commits(), "jlserve build App.java");
  }

  Path repository() {
    return cache.resolve("huggingface/hub/models--org--model");
  }

  Path blob() {
    return repository().resolve("blobs").resolve(MockHub.sha256(model));
  }

  /** All files and links below the cache folder. */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(cache)) {
      return all.filter(path -> !Files.isDirectory(path))
          .map(path -> cache.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() {
    hub.close();
  }
}
