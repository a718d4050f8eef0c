package dev.jlserve.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PresenceCheckTest {

  @TempDir Path root;

  private CacheFolder cache;
  private Path jar;
  private Path model;
  private BuildRecord record;

  @BeforeEach
  void prepare() throws IOException {
    cache = new CacheFolder(root, root);
    jar = Files.writeString(root.resolve("a.jar"), "jar");
    Path folder = Files.createDirectories(root.resolve("weights/abc/files/sub")).getParent();
    model = Files.writeString(folder.resolve("sub/model.onnx"), "model");
    String manifest =
        """
        {"format":1,"source":{"kind":"maven","coordinate":"g:m:1"},
         "files":[{"path":"sub/model.onnx","size":5,"sha256":"%s"}]}
        """;
    Files.writeString(
        folder.resolveSibling("manifest.json"), manifest.formatted(Sha256.of("model")));
    record =
        new BuildRecord(
            BuildRecord.FORMAT,
            "App",
            "App",
            "0",
            "25",
            "2026-01-01T00:00:00Z",
            new InputFingerprint(List.of("g:a:1"), new TreeMap<>()),
            List.of(new RecordedJar("g:a:1", "a.jar", 3, Sha256.of("jar"), false)),
            List.of(),
            Lock.NONE,
            List.of(
                new RecordedWeights(
                    new WeightSource.Maven("g:m:1"),
                    "weights/abc/manifest.json",
                    Optional.of("https://example.org/maven/"))),
            Optional.empty());
  }

  @Test
  void findsNoFaultWithWhatABuildLeft() {
    for (boolean hashes : new boolean[] {false, true}) {
      PresenceCheck check = new PresenceCheck(cache, hashes);
      assertThat(check.jarFault(record)).isEmpty();
      assertThat(check.weightsFault(record)).isEmpty();
    }
  }

  @Test
  void namesAFileThatIsMissing() throws IOException {
    Files.delete(model);
    Files.delete(jar);

    assertThat(new PresenceCheck(cache, false).weightsFault(record))
        .contains("mvn:g:m:1: " + model + " is missing");
    assertThat(new PresenceCheck(cache, false).jarFault(record))
        .contains("g:a:1: " + jar + " is missing");
  }

  @Test
  void namesAFileOfAnotherSize() throws IOException {
    Files.writeString(model, "short of it");

    assertThat(new PresenceCheck(cache, false).weightsFault(record))
        .contains("mvn:g:m:1: " + model + " has 11 bytes, expected 5");
  }

  @Test
  void namesAFileOfAnotherContentWhenItReadsThemWhole() throws IOException {
    Files.writeString(model, "m0del");

    assertThat(new PresenceCheck(cache, false).weightsFault(record)).isEmpty();
    assertThat(new PresenceCheck(cache, true).weightsFault(record).orElseThrow())
        .contains(model.toString())
        .contains(Sha256.of("m0del"))
        .contains(Sha256.of("model"));
  }

  @Test
  void namesAManifestThatIsMissingOrHasAnotherForm() throws IOException {
    Path manifest = root.resolve("weights/abc/manifest.json");
    String source = "\"source\":{\"kind\":\"maven\",\"coordinate\":\"g:m:1\"}";
    for (String text :
        List.of(
            "",
            "{}",
            "[1]",
            "{\"format\":1," + source + ",\"files\":[{}]}",
            "{\"format\":2," + source + ",\"files\":[]}",
            "{\"format\":1,\"source\":\"mvn:g:m:1\",\"files\":[]}",
            "{\"format\":1,\"source\":{\"kind\":\"s3\"},\"files\":[]}")) {
      Files.writeString(manifest, text);
      assertThat(new PresenceCheck(cache, false).weightsFault(record))
          .contains("mvn:g:m:1: " + manifest + " is missing or cannot be read");
    }
  }

  @Test
  void looksWhereTheManifestSaysThatTheFilesAre() throws IOException {
    Path hub = Files.createDirectories(root.resolve("hub/snapshots/c0ffee/sub"));
    Files.move(model, hub.resolve("model.onnx"));
    Path manifest = root.resolve("weights/abc/manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(
        manifest, text.replace("\"files\"", "\"root\":\"hub/snapshots/c0ffee\",\"files\""));
    assertThat(new PresenceCheck(cache, true).weightsFault(record)).isEmpty();
    Files.delete(hub.resolve("model.onnx"));
    assertThat(new PresenceCheck(cache, false).weightsFault(record))
        .contains("mvn:g:m:1: " + hub.resolve("model.onnx") + " is missing");
  }
}
