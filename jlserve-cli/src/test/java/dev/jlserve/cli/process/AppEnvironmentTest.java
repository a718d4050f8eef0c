package dev.jlserve.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppEnvironmentTest {

  @TempDir private Path cache;

  private Map<String, String> environment(ScratchFolder scratch, boolean downloads) {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "PATH",
                "/bin",
                "HF_HUB_CACHE",
                "/elsewhere",
                "HF_TOKEN",
                "t",
                "HF_TOKEN_PATH",
                "p"));
    AppEnvironment.apply(variables, cache, scratch, downloads);
    return variables;
  }

  @Test
  void everyCacheIsInTheCacheFolder() throws Exception {
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      assertThat(environment(scratch, false))
          .containsOnly(
              Map.entry("PATH", "/bin"),
              Map.entry("JLSERVE_CACHE_DIR", cache.toString()),
              Map.entry("HF_HOME", cache + "/huggingface"),
              Map.entry("DJL_CACHE_DIR", cache + "/djl"),
              Map.entry("ENGINE_CACHE_DIR", cache + "/djl"),
              Map.entry("ORT_DISABLE_TELEMETRY", "1"));
    }
  }

  @Test
  void whatTheUserSaysOfTelemetryStays() throws Exception {
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      Map<String, String> variables = new HashMap<>(Map.of("ORT_DISABLE_TELEMETRY", "0"));

      AppEnvironment.apply(variables, cache, scratch, false);

      assertThat(variables).containsEntry("ORT_DISABLE_TELEMETRY", "0");
    }
  }

  @Test
  void onlyADownloadSeesTheToken() throws Exception {
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      assertThat(environment(scratch, true)).containsEntry("HF_TOKEN", "t");
    }
  }

  @Test
  void theTemporaryFolderIsInTheCacheAndGoesWithWhatIsInIt() throws Exception {
    ScratchFolder scratch = ScratchFolder.create(cache);
    assertThat(scratch.inCache()).isTrue();
    assertThat(scratch.path().getParent()).isEqualTo(cache.resolve("tmp"));
    Files.createDirectories(scratch.path().resolve("a/b"));
    Files.writeString(scratch.path().resolve("a/b/native.so"), "x");
    scratch.close();
    assertThat(scratch.path()).doesNotExist();
  }

  @Test
  void whereTheCacheTakesNoFoldersTheTemporaryFolderIsTheSystems() throws Exception {
    // A file in its place refuses it for every user, the superuser too.
    Files.writeString(cache.resolve("tmp"), "");
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      assertThat(scratch.inCache()).isFalse();
      assertThat(scratch.path()).isDirectory();
      assertThat(scratch.path().startsWith(cache)).isFalse();
      assertThat(environment(scratch, false))
          .containsEntry("DJL_CACHE_DIR", scratch.path().resolve("djl").toString())
          .containsEntry("HF_HOME", cache + "/huggingface");
    }
  }

  private Map<String, String> download(Map<String, String> users) throws Exception {
    Map<String, String> variables = new HashMap<>(users);
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      AppEnvironment.apply(variables, cache, scratch, true);
    }
    return variables;
  }

  @Test
  void theTokenIsLookedForWhereOtherClientsLook() throws Exception {
    Path file = Files.writeString(cache.resolve("token"), "from the file\n");
    Path home = Files.createDirectories(cache.resolve("home/.cache/huggingface"));
    Files.writeString(home.resolve("token"), "from the home");
    Map<String, String> inHome = Map.of("HOME", cache.resolve("home").toString());
    assertThat(download(inHome)).containsEntry("HF_TOKEN", "from the home");
    assertThat(download(Map.of("HF_HOME", cache.toString())))
        .containsEntry("HF_TOKEN", "from the file")
        .containsEntry("HF_HOME", cache + "/huggingface");
    assertThat(download(Map.of("HF_TOKEN_PATH", file.toString(), "HF_TOKEN", "set")))
        .containsEntry("HF_TOKEN", "set")
        .doesNotContainKey("HF_TOKEN_PATH");
    assertThat(download(Map.of("HOME", "/nowhere"))).doesNotContainKey("HF_TOKEN");
  }
}
