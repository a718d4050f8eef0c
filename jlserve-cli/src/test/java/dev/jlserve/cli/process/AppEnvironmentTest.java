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

  private Map<String, String> environment(ScratchFolder scratch) {
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
                "p",
                "JLSERVE_AUTH_MODELS_EXAMPLE_ORG",
                "key",
                "NETRC",
                "/home/me/netrc"));
    AppEnvironment.apply(variables, cache, scratch);
    return variables;
  }

  @Test
  void everyCacheIsInTheCacheFolder() throws Exception {
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      assertThat(environment(scratch))
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

      AppEnvironment.apply(variables, cache, scratch);

      assertThat(variables).containsEntry("ORT_DISABLE_TELEMETRY", "0");
    }
  }

  @Test
  void aDebuggerThatThisProcessListensForIsNotListenedForAgain() throws Exception {
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      Map<String, String> variables =
          new HashMap<>(
              Map.of(
                  "JAVA_TOOL_OPTIONS",
                  "-Xmx1g -agentlib:jdwp=transport=dt_socket,server=y,address=5005 -Dx=y",
                  "_JAVA_OPTIONS",
                  "-Xrunjdwp:server=y"));

      AppEnvironment.apply(variables, cache, scratch);

      assertThat(variables.get("JAVA_TOOL_OPTIONS").split(" +")).containsExactly("-Xmx1g", "-Dx=y");
      assertThat(variables).doesNotContainKey("_JAVA_OPTIONS");
    }
  }

  @Test
  void noTokenAndNoPasswordIsInIt() throws Exception {
    Map<String, String> variables =
        new HashMap<>(
            Map.of(
                "HF_TOKEN",
                "secret",
                "HUGGING_FACE_HUB_TOKEN",
                "secret",
                "HF_TOKEN_PATH",
                "/home/ann/secret",
                "HTTPS_PROXY",
                "http://ann:secret@proxy.corp:3128",
                "https_proxy",
                "ann:secret@proxy.corp"));
    try (ScratchFolder scratch = ScratchFolder.create(cache)) {
      AppEnvironment.apply(variables, cache, scratch);
    }
    assertThat(variables)
        .doesNotContainKeys("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_TOKEN_PATH")
        .containsEntry("HTTPS_PROXY", "http://proxy.corp:3128")
        .containsEntry("https_proxy", "proxy.corp");
    assertThat(variables.values()).noneMatch(value -> value.contains("secret"));
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
      assertThat(environment(scratch))
          .containsEntry("DJL_CACHE_DIR", scratch.path().resolve("djl").toString())
          .containsEntry("HF_HOME", cache + "/huggingface");
      assertThat(scratch.unpacked(cache)).isEqualTo(scratch.path());
    }
  }
}
