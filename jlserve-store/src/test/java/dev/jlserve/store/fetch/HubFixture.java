package dev.jlserve.store.fetch;

import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.layout.BuiltFolders;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.PresentWeights;
import dev.jlserve.store.net.RetryPolicy;
import dev.jlserve.store.testing.MockHub;
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
  static final RetryPolicy QUICK =
      new RetryPolicy(
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(80),
          Duration.ofMillis(1),
          6);

  static final String MODEL = "onnx/model.onnx";

  final Path cache;
  final MockHub hub = new MockHub();
  final Recording build = new Recording();
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

  WeightsFetch store() {
    return store(Map.of());
  }

  WeightsFetch store(Map<String, String> environment) {
    return store(environment, new HubCommits(), QUICK);
  }

  WeightsFetch store(Map<String, String> more, HubCommits commits, RetryPolicy retries) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("HF_ENDPOINT", hub.endpoint());
    return new WeightsFetch(
        cache, cache, FetchSettings.of(environment).with(retries), commits, build, build);
  }

  /** The files of a source that are there, with what the hub last said of its branches. */
  WeightFiles found(WeightSource source) throws IOException {
    return new PresentWeights(cache, new HubCommits(), BuiltFolders.NONE)
        .find(source)
        .orElseThrow();
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
