package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.MisbehavingBootstrap;
import dev.jlserve.server.weights.FileServer;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversation between a build and the process that downloads for it. */
class DownloadModeIT {

  private static final String MARK = "\u0001jlserve ";
  private static final String HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir Path folder;

  private ServerProcess start(String script, String... properties) throws Exception {
    String[] args = new String[properties.length + 5];
    System.arraycopy(properties, 0, args, 1, properties.length);
    args[0] = "-Dscript=" + script;
    args[args.length - 4] = "--";
    args[args.length - 3] = "download";
    args[args.length - 2] = "--cache";
    args[args.length - 1] = folder.resolve("cache").toString();
    return ServerProcess.start(folder, MisbehavingBootstrap.class, args);
  }

  private static void answer(ServerProcess process, String line) throws Exception {
    OutputStream in = process.input();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  @Test
  void downloadsAndReports() throws Exception {
    Path jar = folder.resolve("model é.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("model.onnx"));
      zip.write(1);
    }
    try (FileServer files = new FileServer().file("/hello.txt", "hello".getBytes());
        ServerProcess process =
            start("download-fetches", "-Durl=" + files.uri("/hello.txt"), "-Dsha256=" + HELLO)) {
      assertThat(process.line())
          .isEqualTo(MARK + "{\"progress\":{\"name\":\"hello.txt\",\"bytes\":5,\"total\":5}}");
      assertThat(process.line())
          .startsWith(MARK + "{\"weights\":{\"source\":\"" + files.uri("/hello.txt"))
          .matches(".*\"manifest\":\"weights/[0-9a-f]{64}/manifest\\.json\"}}");
      assertThat(process.line()).isEqualTo(MARK + "{\"resolve\":\"org.example:model:1\"}");
      answer(process, "{\"path\":\"" + jar + "\"}");
      assertThat(process.line())
          .startsWith(
              MARK + "{\"weights\":{\"source\":\"mvn:org.example:model:1\",\"manifest\":\"w");
      assertThat(process.line()).isEqualTo(MARK + "{\"done\":true}");
      assertThat(process.exitCode()).isZero();
      assertThat(process.err()).isEqualTo("printed by user code\n");
      assertThat(process.rest()).isEmpty();
    }
  }

  @Test
  void aJarThatTheBuildLacksFails() throws Exception {
    try (ServerProcess process = start("download-downloads")) {
      assertThat(process.line()).isEqualTo(MARK + "{\"resolve\":\"org.example:model:1\"}");
      answer(process, "{\"error\":\"not found in central\"}");
      assertThat(process.line())
          .isEqualTo(
              MARK
                  + "{\"failed\":\"downloadWeights() failed: mvn:org.example:model:1 cannot be"
                  + " resolved: not found in central\"}");
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
      assertThat(process.line()).isEqualTo(MARK + "{\"failed\":\"" + message + "\"}");
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(process.rest()).isEmpty();
    }
  }

  @Test
  void outOfMemoryIsAnExitCode() throws Exception {
    try (ServerProcess process = start("download-memory")) {
      assertThat(process.exitCode()).isEqualTo(3);
      assertThat(process.rest()).isEmpty();
    }
  }

  @Test
  void endsWithItsParent() throws Exception {
    try (ServerProcess process = start("download-hangs")) {
      process.input().close();
      assertThat(process.exitCode()).isEqualTo(1);
    }
  }
}
