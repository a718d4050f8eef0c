package dev.jlserve.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.fingerprint.InputFingerprint;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockedWeights;
import dev.jlserve.spi.weights.WeightSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildRecordsTest {

  private static final InputFingerprint OLD = inputs("1", "old");
  private static final InputFingerprint NEW = inputs("2", "new");

  private static final List<LockedWeights> WEIGHTS =
      List.of(
          new LockedWeights.Jar("g:m:1", "bb"),
          new LockedWeights.Commit("org/name", "v1", "c".repeat(40)));

  @TempDir Path root;

  private BuildRecords records;

  @BeforeEach
  void prepare() {
    records = new BuildRecords(new CacheFolder(root, root));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    BuildRecord record = record("shop.App", OLD, "2026-01-01T00:00:00Z");

    RecordedBuild written = records.write(record);

    assertThat(written.folder()).isEqualTo(root.resolve("apps/shop.App").resolve(OLD.hash()));
    assertThat(records.find("shop.App", OLD)).isEqualTo(new BuildState.Built(written));
  }

  @Test
  void tellsNeverBuiltFromStale() throws IOException {
    assertThat(records.find("App", NEW)).isEqualTo(new BuildState.NeverBuilt());

    records.write(record("App", OLD, "2026-01-02T00:00:00Z"));
    records.write(record("App", inputs("0", "older"), "2026-01-01T00:00:00Z"));

    assertThat(records.find("App", NEW))
        .isInstanceOfSatisfying(
            BuildState.Stale.class,
            stale ->
                assertThat(stale.changes())
                    .containsExactly(
                        "requirement g:a:1 became g:a:2", "downloadWeights() changed"));
    assertThat(records.find("Other", NEW)).isEqualTo(new BuildState.NeverBuilt());
  }

  @Test
  void takesWhatIsNoRecordForNone() throws IOException {
    records.write(record("App", OLD, "2026-01-01T00:00:00Z"));
    Path file = root.resolve("apps/App").resolve(OLD.hash()).resolve("build.json");
    String text = Files.readString(file);

    for (String other :
        List.of(
            "",
            "{}",
            "null",
            text.replace("\"format\": 1", "\"format\": 2"),
            text.replace("\"format\": 1", "\"format\": \"x\""),
            text.replace("\"jars\": [", "\"jars\": [null,"),
            text.replace("\"app\": \"App\"", "\"app\": null"),
            text.replace("\"app\": \"App\"", "\"app\": {}"),
            text + "{}",
            text.substring(9))) {
      Files.writeString(file, other);
      assertThat(records.find("App", OLD)).isEqualTo(new BuildState.NeverBuilt());
    }
  }

  @Test
  void findsABuildByItsCodeOnceTheRecordIsThere() throws IOException {
    Path code = records.folder("App", OLD).resolve("code/c0de");
    Files.createDirectories(code);
    Files.writeString(code.resolve("app.jar"), "jar");
    assertThat(records.withCode("c0de")).isEmpty();

    RecordedBuild written = records.write(record("App", OLD, "2026-01-01T00:00:00Z"));

    assertThat(records.withCode("c0de")).contains(written);
    assertThat(records.withCode("0ther")).isEmpty();
  }

  @Test
  void rememberingMemoryKeepsTheRestAndLeavesWhatIsNear() throws IOException {
    RecordedBuild written = records.write(record("App", OLD, "2026-01-01T00:00:00Z"));
    Path code = written.code("c0de");
    MeasuredMemory first = new MeasuredMemory(500_000_000, 10_000_000);

    records.measured(code, first);
    records.measured(code, new MeasuredMemory(540_000_000, 20_000_000));

    assertThat(records.of(code))
        .contains(new RecordedBuild(written.folder(), written.record().with(first)));
    MeasuredMemory other = new MeasuredMemory(500_000_000, 40_000_000);
    records.measured(code, other);
    assertThat(records.of(code).orElseThrow().record().memory()).contains(other);
  }

  @Test
  void memoryIsThatOfTheSameLibrariesAndWeights() throws IOException {
    RecordedBuild written = records.write(record("App", OLD, "2026-01-01T00:00:00Z"));
    MeasuredMemory memory = new MeasuredMemory(500_000_000, 10_000_000);
    records.measured(written.code("c0de"), memory);

    assertThat(records.memory("App", OLD, written.record().lock())).contains(memory);
    assertThat(records.memory("App", OLD, Lock.NONE)).isEmpty();
    assertThat(records.memory("App", inputs("9", ""), written.record().lock())).isEmpty();
  }

  @Test
  void keepsToAsciiInThePathsOfAClassPath() {
    assertThat(records.folder("Größe", OLD).getParent())
        .isEqualTo(root.resolve("apps/Gr_u00f6_u00dfe"));
  }

  private static InputFingerprint inputs(String version, String tokens) {
    return new InputFingerprint(
        List.of("g:a:" + version), new TreeMap<>(Map.of("downloadWeights()", tokens)));
  }

  private static BuildRecord record(String app, InputFingerprint inputs, String built) {
    return new BuildRecord(
        BuildRecord.FORMAT,
        app,
        app,
        "0",
        "25",
        built,
        inputs,
        List.of(new RecordedJar("g:a:1", "maven/a.jar", 3, "aa", false)),
        List.of(),
        new Lock(List.of("g:a:1"), new TreeMap<>(Map.of("g:a:jar:1", "aa")), WEIGHTS),
        List.of(
            new RecordedWeights(
                new WeightSource.Maven("g:m:1"),
                "weights/abc/manifest.json",
                Optional.of("https://example.org/maven/"))),
        Optional.empty());
  }
}
