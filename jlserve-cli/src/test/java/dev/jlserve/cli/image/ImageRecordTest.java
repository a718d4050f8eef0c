package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.record.BuildRecord;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.spi.weights.WeightSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageRecordTest {

  private static final String ADDRESS = "https://example.org/m.onnx";
  private static final String SIGNED = ADDRESS + "?X-Amz-Signature=5ec4e7";

  @TempDir private Path cache;
  private Path own;

  @BeforeEach
  void create() throws IOException {
    own = Files.createDirectory(cache.resolve("own"));
  }

  private RecordedBuild build(String address) throws IOException {
    return new BuildRecords(new CacheFolder(cache, cache))
        .write(
            new BuildRecord(
                BuildRecord.FORMAT,
                "App",
                "App",
                "0",
                "25",
                "2026-01-01T00:00:00Z",
                new InputFingerprint(List.of(), new TreeMap<>()),
                List.of(),
                List.of(),
                Lock.NONE,
                List.of(
                    new RecordedWeights(
                        new WeightSource.Url(URI.create(address), "a".repeat(64)),
                        "weights/abc/manifest.json",
                        Optional.empty())),
                Optional.empty()));
  }

  @Test
  void anImageWithWeightsHasNoSignature() throws IOException {
    RecordedBuild build = build(SIGNED);
    String text = Files.readString(build.file());

    assertThat(ImageRecord.of(build, WeightsPlace.IMAGE, own))
        .hasContent(text.replace(SIGNED, ADDRESS));
    assertThat(build.file()).hasContent(text);
  }

  @Test
  void anImageThatFetchesHasTheWholeAddress() throws IOException {
    RecordedBuild build = build(SIGNED);

    assertThat(ImageRecord.of(build, WeightsPlace.VOLUME, own)).isEqualTo(build.file());
  }

  @Test
  void withoutASignatureItIsTheRecordItself() throws IOException {
    RecordedBuild build = build(ADDRESS);

    assertThat(ImageRecord.of(build, WeightsPlace.IMAGE, own)).isEqualTo(build.file());
  }
}
