package dev.jlserve.store.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubTokenTest {

  @TempDir Path folder;

  @Test
  void theTokenIsLookedForWhereOtherClientsLook() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "from the file\n");
    Path home = Files.createDirectories(folder.resolve("home/.cache/huggingface"));
    Files.writeString(home.resolve("token"), "from the home");

    Map<String, String> inHome = Map.of("HOME", folder.resolve("home").toString());
    assertThat(HubToken.of(inHome)).contains("from the home");
    assertThat(HubToken.of(Map.of("HF_HOME", folder.toString()))).contains("from the file");
    assertThat(HubToken.of(Map.of("HF_TOKEN_PATH", file.toString(), "HF_TOKEN", "set")))
        .contains("set");
    assertThat(HubToken.of(Map.of("HOME", "/nowhere"))).isEmpty();
  }

  @Test
  void allThatLeadsToATokenIsTakenAway() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "HF_TOKEN", "a", "HF_TOKEN_PATH", "b", "HUGGING_FACE_HUB_TOKEN", "c", "HOME", "d"));
    HubToken.removeFrom(environment);
    assertThat(environment).containsOnlyKeys("HOME");
  }
}
