package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file beside an app, from its build to its answers, from the packaged jar. */
class OwnFilesIT {

  private static final String SOURCE =
      """
      import dev.jlserve.*;
      import java.nio.file.*;

      @JLServeApp
      public class Labels {
        static final Weights LABELS = Weights.file("models/labels.txt");
        static final MadeWeights MADE = Weights.made("sounds");

        record Text(String text) {}

        private String label;

        public void downloadWeights() throws Exception {
          LABELS.download();
          MADE.make(folder -> Files.writeString(folder.resolve("sound.txt"), "!"));
        }

        public void setup() throws Exception {
          label = Files.readString(LABELS.path()) + Files.readString(MADE.path());
        }

        @Endpoint public Text label(Text in) { return new Text(in.text() + label); }
      }
      """;

  @TempDir private Path folder;

  private ProcessBuilder jlserve(String... args) {
    return CliJar.command(
        folder, Map.of("JLSERVE_CACHE_DIR", folder.resolve("cache").toString()), args);
  }

  private static String label(LiveCli app, URI address) throws Exception {
    return app.post(
            URI.create("http://localhost:" + address.getPort()).resolve("/label"),
            "{\"text\":\"a \"}")
        .body();
  }

  /** A file that was deleted from the cache is made again by the next build. */
  private void deletedIsNoticed(String name) throws Exception {
    Path file;
    try (Stream<Path> all = Files.walk(folder.resolve("cache/weights"))) {
      file = all.filter(each -> each.endsWith(name)).findFirst().orElseThrow();
    }
    Files.delete(file);
    CliJar.Result refused = CliJar.run(jlserve("serve", "Labels.java"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errLines().get(0)).contains("made:sounds: " + file + " is missing");
    CliJar.Result built = CliJar.run(jlserve("build", "Labels.java"));
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(file).exists();
  }

  /** No container can fetch them, so an image has them. */
  private void noVolumeCanHaveThem() throws Exception {
    CliJar.Result image = CliJar.run(jlserve("image", "Labels.java", "--weights", "volume"));
    assertThat(image.code()).isEqualTo(1);
    assertThat(image.errLines())
        .containsExactly(
            "Error: file:models/labels.txt did not come from a server when the app was built, so no"
                + " container can fetch it. Publish it on a server and build anew, or leave"
                + " --weights volume out.");
  }

  @Test
  void isServedAsItWasBuiltAndAChangeIsNamed() throws Exception {
    Files.createDirectory(folder.resolve("cache"));
    Files.writeString(folder.resolve("Labels.java"), SOURCE);
    CliJar.Result missing = CliJar.run(jlserve("build", "Labels.java"));
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.errLines())
        .endsWith(
            "Error: downloadWeights() failed: file:models/labels.txt is missing: there is no "
                + folder.resolve("models/labels.txt"));

    Path labels = folder.resolve("models/labels.txt");
    Files.createDirectory(labels.getParent());
    Files.writeString(labels, "cat");
    try (LiveCli dev = LiveCli.start(jlserve("dev", "--build", "Labels.java", "-p", "0"))) {
      URI address = dev.awaitServing();
      assertThat(label(dev, address)).isEqualTo("{\"text\":\"a cat!\"}");
      Files.writeString(labels, "horse");
      dev.await(line -> line.startsWith("Reloaded"));
      assertThat(label(dev, address)).isEqualTo("{\"text\":\"a horse!\"}");
    }
    assertThat(folder.resolve("Labels.jlserve.lock")).content().contains(" file models/labels.txt");
    assertThat(CliJar.run(jlserve("cache")).out())
        .contains("file:models/labels.txt", "made:sounds");
    deletedIsNoticed("sound.txt");
    noVolumeCanHaveThem();

    Files.writeString(labels, "mouse");
    CliJar.Result refused = CliJar.run(jlserve("serve", "Labels.java"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errLines().get(0)).contains("models/labels.txt changed");

    Files.writeString(
        folder.resolve("Labels.java"),
        SOURCE.replace(
            "Files.readString(LABELS.path())", "Files.readString(Path.of(\"models/labels.txt\"))"));
    CliJar.Result relative = CliJar.run(jlserve("build", "--validate", "Labels.java"));
    assertThat(relative.code()).isEqualTo(1);
    assertThat(relative.errLines())
        .anyMatch(
            line ->
                line.startsWith(
                        "Error: setup() failed: models/labels.txt"
                            + " (java.nio.file.NoSuchFileException)")
                    && line.endsWith(
                        "; the file is in "
                            + folder
                            + ". For a file beside the app, declare"
                            + " Weights.file(\"models/labels.txt\"), call its download() in"
                            + " downloadWeights(), and open its path()"));
  }
}
