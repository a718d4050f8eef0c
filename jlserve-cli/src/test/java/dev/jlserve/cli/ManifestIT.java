package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code manifest} from the packaged jar. */
class ManifestIT {

  private static final String IMAGE = "registry.example.com/greeter:1";

  @TempDir private Path temporary;
  private GreeterApp greeter;

  private CliJar.Result manifest(String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of("manifest", "Greeter.java", "--image", IMAGE));
    words.addAll(Arrays.asList(options));
    return CliJar.run(greeter.jlserve(words.toArray(String[]::new)));
  }

  private void build(String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of("build", "Greeter.java", "--quiet"));
    words.addAll(Arrays.asList(options));
    CliJar.Result built = CliJar.run(greeter.jlserve(words.toArray(String[]::new)));
    assertThat(built.code()).as(built.err()).isZero();
  }

  @Test
  void takesWhatTheBuildKnowsAndSaysWhatItDoesNot() throws Exception {
    greeter = GreeterApp.in(temporary);
    greeter.save("@JLServeApp", "@JLServeApp(concurrency = 4)");
    String again = "jlserve manifest Greeter.java --image " + IMAGE;
    assertThat(manifest().errLines())
        .containsExactly(
            "Error: Build marker not found in "
                + greeter.cache()
                + ": Greeter was never built there. Build it, then try again:",
            "jlserve build Greeter.java",
            again);

    build();
    CliJar.Result unmeasured = manifest();
    assertThat(unmeasured.code()).isEqualTo(1);
    assertThat(unmeasured.errLines())
        .containsExactly(
            "Error: The memory that this build of Greeter needs is not measured. Measure it, or"
                + " give --memory, such as 1Gi:",
            "jlserve build Greeter.java --validate",
            again);
    CliJar.Result given = manifest("--memory", "1Gi", "--scale", "keda");
    assertThat(given.err()).isEmpty();
    assertThat(given.out())
        .startsWith("# Written by '" + again + " --scale keda --memory 1Gi' (jlserve ")
        .contains("memory: 1Gi", "\n        threshold: \"4\"\n");

    build("--validate");
    CliJar.Result measured = manifest();
    assertThat(measured.err()).isEmpty();
    assertThat(measured.out())
        .containsPattern("# Memory: 2 x the \\d+ MiB that 'build --validate' measured\\.\n")
        .endsWith("stabilizationWindowSeconds: 300\n");
    assertThat(manifest()).isEqualTo(measured);

    build("--validate");
    assertThat(manifest("-o", "-").out().replace(" -o -", "")).isEqualTo(measured.out());
    writes();
  }

  private void writes() throws Exception {
    CliJar.Result written = manifest("-o", "greeter.yaml");
    assertThat(written.out())
        .isEqualTo("✓ Wrote greeter.yaml\nNext:\n  kubectl apply -f greeter.yaml\n");
    String file = Files.readString(greeter.folder().resolve("greeter.yaml"));
    assertThat(file).startsWith("# Written by 'jlserve manifest Greeter.java");

    JsonObject event =
        JsonParser.parseString(
                manifest("-o", "greeter.yaml", "--json").out().lines().findFirst().orElseThrow())
            .getAsJsonObject();
    assertThat(event.get("text").getAsString()).isEqualTo(file);
    assertThat(event.get("file").getAsString()).isEqualTo("greeter.yaml");

    Path link = greeter.folder().resolve("link.yaml");
    Path real = greeter.folder().resolve("real.yaml");
    Files.createSymbolicLink(link, real);
    assertThat(manifest("-o", "link.yaml").code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(real).content().contains("kind: Deployment");

    assertThat(manifest("-o", "none/a.yaml").errLines())
        .containsExactly(
            "Error: The folder of none/a.yaml does not exist. Make it, then try again:",
            "mkdir -p '" + greeter.folder().resolve("none") + "'");
    assertNeedsNoVolume(manifest("--weights", "volume"));
    assertNeedsNoVolume(
        CliJar.run(greeter.jlserve("image", "Greeter.java", "--weights", "volume")));
  }

  private static void assertNeedsNoVolume(CliJar.Result volume) {
    assertThat(volume.code()).isEqualTo(2);
    assertThat(volume.errLines())
        .containsExactly("Error: Greeter has no weights; leave --weights volume out");
  }
}
