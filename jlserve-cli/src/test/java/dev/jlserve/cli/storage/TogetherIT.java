package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.storage.Origin.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds at once in one cache folder, whose name has spaces and letters that are not ASCII. */
class TogetherIT {

  @TempDir private Path temporary;

  @Test
  void sixBuildsFetchEachFileOnce() throws Exception {
    try (Origin origin = new Origin(new Random(3))) {
      StoredApp app = new StoredApp(temporary, origin);
      List<Process> builds = new ArrayList<>();
      List<Path> logs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Path log = temporary.resolve(i + ".log");
        logs.add(log);
        builds.add(app.build().redirectOutput(log.toFile()).start());
      }
      for (int i = 0; i < 6; i++) {
        assertThat(builds.get(i).waitFor()).as(Files.readString(logs.get(i))).isZero();
      }
      assertThat(origin.requests())
          .containsExactlyInAnyOrderElementsOf(
              origin.files().keySet().stream()
                  // Nobody asks what a jar of weights requires.
                  .filter(path -> !path.endsWith("model-1.0.pom"))
                  .map(path -> new Request(path, 0))
                  .toList());
      app.audit().check();
      assertThat(app.leftovers()).isEmpty();
    }
  }
}
