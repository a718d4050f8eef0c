package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversation between a build and the process that downloads for it. */
class DownloadModeIT {

  private static final String MARK = "\u0001jlserve ";
  private static final String MODEL =
      "\"source\":{\"kind\":\"maven\",\"coordinate\":\"org.example:model:1\"}}";

  @TempDir Path folder;

  private ServerProcess start(String script, String... properties) throws Exception {
    List<String> args = new ArrayList<>(List.of(properties));
    args.add("-Djlserve.cache=" + folder.resolve("cache"));
    args.addAll(List.of("-Dscript=" + script, "--", "download"));
    return ServerProcess.start(folder, MisbehavingBootstrap.class, args.toArray(String[]::new));
  }

  private static void answer(ServerProcess process, String line) throws Exception {
    OutputStream in = process.input();
    in.write((MARK + line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  @Test
  void asksForWhatIsToBeFetched() throws Exception {
    try (ServerProcess process =
        start("download-fetches", "-Durl=https://files.test/a%20b", "-Dsha256=" + "0".repeat(64))) {
      assertThat(process.line())
          .isEqualTo(
              MARK
                  + "{\"message\":\"fetch\",\"number\":1,\"source\":{\"kind\":\"url\","
                  + "\"uri\":\"https://files.test/a%20b\",\"sha256\":\""
                  + "0".repeat(64)
                  + "\"}}");
      answer(process, "{\"message\":\"fetched\",\"number\":1,\"manifest\":\"weights/0/m\"}");
      assertThat(process.line()).isEqualTo(MARK + "{\"message\":\"fetch\",\"number\":2," + MODEL);
      answer(process, "{\"message\":\"fetched\",\"number\":2,\"manifest\":\"weights/1/m\"}");
      assertThat(process.line()).isEqualTo(MARK + "{\"message\":\"done\"}");
      assertThat(process.exitCode()).isZero();
      assertThat(process.err()).isEqualTo("printed by user code\n");
      assertThat(process.rest()).isEmpty();
    }
  }

  @Test
  void whatTheBuildLacksFails() throws Exception {
    try (ServerProcess process = start("download-downloads")) {
      assertThat(process.line()).isEqualTo(MARK + "{\"message\":\"fetch\",\"number\":1," + MODEL);
      answer(process, "{\"message\":\"refused\",\"number\":1,\"reason\":\"not found in central\"}");
      assertThat(process.line())
          .isEqualTo(
              MARK
                  + "{\"message\":\"failed\",\"reason\":\"downloadWeights() failed: not found in"
                  + " central\"}");
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(process.err()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "download-throws | downloadWeights() failed: no model",
        "download-exits | downloadWeights() ended the process: exit 0",
        "download-exits-elsewhere | downloadWeights() ended the process: exit 7",
        "create-throws | the app's constructor failed: no model"
      })
  void failuresAreSaid(String script, String message) throws Exception {
    try (ServerProcess process = start(script)) {
      assertThat(process.line())
          .isEqualTo(MARK + "{\"message\":\"failed\",\"reason\":\"" + message + "\"}");
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(process.rest()).isEmpty();
    }
  }

  @Test
  void outOfMemoryIsAnExitCode() throws Exception {
    try (ServerProcess process = start("download-memory")) {
      assertThat(process.exitCode()).isEqualTo(3);
      assertThat(process.rest())
          .containsExactly(
              MARK
                  + "{\"message\":\"failed\",\"reason\":\"downloadWeights() ran out of memory:"
                  + " Java heap space\"}");
    }
  }

  @Test
  void theBuildMayLetGoOfItOnceAllIsDone() throws Exception {
    try (ServerProcess process = start("download-hooks")) {
      assertThat(process.line()).isEqualTo(MARK + "{\"message\":\"done\"}");
      process.input().close();
      Files.createFile(folder.resolve("go-on"));
      assertThat(process.exitCode()).isZero();
      assertThat(process.err()).isEqualTo("hooked\n");
    }
  }

  @Test
  void endsWithItsParent() throws Exception {
    try (ServerProcess process = start("download-hangs")) {
      process.awaitErr(MisbehavingBootstrap.HANGING);
      process.input().close();
      assertThat(process.exitCode()).isEqualTo(1);
    }
  }
}
