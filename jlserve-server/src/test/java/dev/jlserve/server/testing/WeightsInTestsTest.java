package dev.jlserve.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.jlserve.WeightsException;
import dev.jlserve.server.types.CompiledApp;
import dev.jlserve.store.testing.FileServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test that is given a cache folder needs no build before it. */
class WeightsInTestsTest {

  private static final String MODEL = "a model";

  @TempDir Path folder;

  private static Class<?> app(String weights) {
    return CompiledApp.of(
            "@JLServeApp",
            """
            record In(int n) {}
            record Out(String model, boolean downloadedHere) {}
            static final Weights MODEL = Weights.%s;
            private String model;
            private boolean downloadedHere;
            public void downloadWeights() { MODEL.download(); downloadedHere = true; }
            public void setup() throws java.io.IOException {
              model = java.nio.file.Files.readString(MODEL.path());
            }
            @Endpoint public Out show(In in) { return new Out(model, downloadedHere); }
            """
                .formatted(weights))
        .type();
  }

  private static Class<?> setUpBy(String code) {
    return CompiledApp.of(
            "@JLServeApp",
            """
            record In(int n) {}
            @Endpoint public In echo(In in) { return in; }
            public void setup() { %s }
            """
                .formatted(code))
        .type();
  }

  private static String url(FileServer server) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(MODEL.getBytes(UTF_8));
    return "url(\"%s\", \"%s\")"
        .formatted(server.uri("/model.bin"), HexFormat.of().formatHex(hash));
  }

  private static String shown(JLServeTest test) {
    try (test) {
      return test.post("/show", "{\"n\": 1}").body();
    }
  }

  @Test
  void weightsAreFetchedOnce() throws Exception {
    Path cache = folder.resolve("not/there/yet");
    try (FileServer server = new FileServer().file("/model.bin", MODEL.getBytes(UTF_8))) {
      Class<?> app = app(url(server));
      String expected = "{\"model\":\"a model\",\"downloadedHere\":false}";

      assertThat(shown(JLServeTest.start(app, cache))).isEqualTo(expected);
      assertThat(shown(JLServeTest.start(app, cache))).isEqualTo(expected);
      assertThat(server.requests()).containsExactly("/model.bin");
      try (Stream<Path> files = Files.walk(cache.resolve("weights"))) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .contains("model.bin", "manifest.json");
      }
      // Beside it, and without a folder of its own, an app finds what the JVM's earlier ones
      // fetched.
      assertThat(shown(JLServeTest.start(app))).isEqualTo(expected);
    }
  }

  @Test
  void whatDownloadWeightsMakesIsFound() throws Exception {
    Class<?> app =
        CompiledApp.of(
                "@JLServeApp",
                """
                record In(int n) {}
                record Out(String model) {}
                static final MadeWeights MODEL = Weights.made("numbers");
                private String model;
                public void downloadWeights() throws java.io.IOException {
                  MODEL.make(folder ->
                      java.nio.file.Files.writeString(folder.resolve("model.txt"), "trained"));
                }
                public void setup() throws java.io.IOException {
                  model = java.nio.file.Files.readString(MODEL.path());
                }
                @Endpoint public Out show(In in) { return new Out(model); }
                """)
            .type();

    assertThat(shown(JLServeTest.start(app, folder))).isEqualTo("{\"model\":\"trained\"}");
    try (Stream<Path> files = Files.list(folder.resolve("weights"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .singleElement()
          .asString()
          .matches("[0-9a-f]{64}");
    }
  }

  @Test
  void whatCannotBeFetchedIsSaid() {
    Class<?> app = app("maven(\"org.example:no-such-model:1\")");

    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(app, folder))
        .withMessageStartingWith(
            "downloadWeights() failed: mvn:org.example:no-such-model:1 is not on the test's class"
                + " path")
        .withCauseExactlyInstanceOf(WeightsException.class);
  }

  /** A test has no command line: to run a build would not help it. */
  @Test
  void whatNeedsAFolderNamesTheCallThatGivesOne() {
    String remedy =
        "start the app by JLServeTest.start(App.class, Path.of(\"target/weights\")), which runs"
            + " downloadWeights()";

    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(app("made(\"never-made\")")))
        .withMessageStartingWith("setup() failed: made:never-made ")
        .withMessageEndingWith("; " + remedy);
    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(setUpBy("Weights.made(\"other\").make(f -> {});")))
        .withMessage(
            "setup() failed: made:other is made by a build only; call make(folder -> ...) in"
                + " downloadWeights(), then "
                + remedy);
  }

  @Test
  void whatIsNotDownloadedIsLookedForInTheFolderGiven() {
    Class<?> app = setUpBy("Weights.maven(\"org.example:model:1\").path();");

    assertThatIllegalStateException()
        .isThrownBy(() -> JLServeTest.start(app, folder))
        .withMessageStartingWith(
            "setup() failed: mvn:org.example:model:1 is not, or not whole, in " + folder);
  }
}
