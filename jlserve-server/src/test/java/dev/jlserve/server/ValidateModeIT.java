package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process that tries an app tells its build. */
class ValidateModeIT {

  private static final String MARK = "\u0001jlserve ";

  @TempDir Path folder;

  private ServerProcess start(String script, String examples, String... options) throws Exception {
    List<String> args =
        new ArrayList<>(List.of("-Dscript=" + script, "-Dexamples=" + examples, "--", "validate"));
    args.addAll(List.of(options));
    return ServerProcess.start(
        folder,
        MisbehavingBootstrap.class,
        // A first call loads classes, which may take a second on a busy machine.
        Map.of("JLSERVE_DEADLINE", examples.contains("60000") ? "1" : "10"),
        args.toArray(String[]::new));
  }

  private static List<String> told(ServerProcess process) throws Exception {
    process.exitCode();
    process.err();
    return process.rest().stream()
        .filter(line -> line.startsWith(MARK))
        .map(line -> line.substring(MARK.length()))
        .filter(line -> !line.startsWith("{\"message\":\"unexampled\""))
        .toList();
  }

  @Test
  void everyExampleIsSentAndItsAnswerTold() throws Exception {
    try (ServerProcess process = start("", "/echo|{\"text\":\"é\"}|{}|{\"text\":\"b\"}")) {
      assertThat(process.exitCode()).isZero();
      assertThat(process.err()).isEqualTo("closed\n");
      assertThat(told(process))
          .extracting(line -> line.replaceAll("\\d{6,}", "BYTES"))
          .containsExactly(
              "{\"message\":\"step\",\"name\":\"the app's constructor\"}",
              "{\"message\":\"step\",\"name\":\"setup()\"}",
              "{\"message\":\"step\",\"name\":\"example 1 of POST /echo\"}",
              "{\"message\":\"example\",\"endpoint\":\"/echo\",\"number\":1,\"status\":200}",
              "{\"message\":\"step\",\"name\":\"example 2 of POST /echo\"}",
              "{\"message\":\"example\",\"endpoint\":\"/echo\",\"number\":2,\"status\":422,\"body\":"
                  + "\"{\\\"detail\\\":[{\\\"type\\\":\\\"missing\\\",\\\"loc\\\":[\\\"body\\\",\\\"text\\\"],\\\"msg\\\":\\\"Field"
                  + " required\\\",\\\"input\\\":{}}]}\"}",
              "{\"message\":\"step\",\"name\":\"example 3 of POST /echo\"}",
              "{\"message\":\"example\",\"endpoint\":\"/echo\",\"number\":3,\"status\":200}",
              "{\"message\":\"measured\",\"peak\":BYTES,\"heap\":BYTES}",
              "{\"message\":\"step\",\"name\":\"close()\"}",
              "{\"message\":\"done\"}");
    }
  }

  @Test
  void endpointsWithoutExamplesAreTold() throws Exception {
    try (ServerProcess process = start("", "/echo|{\"text\":\"a\"}")) {
      assertThat(process.exitCode()).isZero();
      process.err();
      assertThat(process.rest())
          .contains(MARK + "{\"message\":\"unexampled\",\"endpoint\":\"/slow\"}")
          .doesNotContain(MARK + "{\"message\":\"unexampled\",\"endpoint\":\"/echo\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/throws|{\"text\":\"a\"}; 500; no a",
        "/nothing|{\"text\":\"a\"}; 500; null",
      })
  void whatIsThrownIsTold(String examples, int status, String detail) throws Exception {
    try (ServerProcess process = start("", examples)) {
      assertThat(process.exitCode()).isZero();
      assertThat(told(process))
          .anySatisfy(
              line ->
                  assertThat(line)
                      .startsWith("{\"message\":\"example\"")
                      .contains("\"status\":" + status)
                      .contains(detail));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "create-throws; ''; the app's constructor failed: no model",
        "setup-throws; ''; setup() failed: no model",
        "setup-exits; ''; setup() ended the process: exit 0",
        "close-throws; ''; close() failed: no model",
        "close-exits-elsewhere; ''; close() ended the process: exit 7",
        "close-hangs; ''; close() has not ended after 2 s",
        "''; /exits|{\"text\":\"a\"}; example 1 of POST /exits ended the process: exit 0",
        "''; /slow|{\"text\":\"60000\"}; 'example 1 of POST /slow has no answer after 1 s, the"
            + " deadline. To wait longer, set JLSERVE_DEADLINE to more seconds'",
        "''; /stubborn|{\"text\":\"60000\"}; 'example 1 of POST /stubborn has no answer after 1 s,"
            + " the deadline. To wait longer, set JLSERVE_DEADLINE to more seconds'"
      })
  void failuresNameTheirStep(String script, String examples, String message) throws Exception {
    try (ServerProcess process = start(script, examples)) {
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(told(process))
          .last()
          .isEqualTo("{\"message\":\"failed\",\"reason\":\"" + message + "\"}");
    }
  }

  @Test
  void aSetupThatHangsIsCut() throws Exception {
    try (ServerProcess process = start("setup-hangs", "", "--setup-timeout", "1")) {
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(told(process))
          .last()
          .asString()
          .startsWith(
              "{\"message\":\"failed\",\"reason\":\"setup() has not ended after 1 s; it is at ")
          .endsWith(". To wait longer, give --setup-timeout more seconds\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "setup-memory; ''; setup()",
        "''; /memory|{\"text\":\"a\"}; example 1 of POST /memory"
      })
  void outOfMemoryIsToldAndAnExitCode(String script, String examples, String step)
      throws Exception {
    try (ServerProcess process = start(script, examples)) {
      assertThat(process.exitCode()).isEqualTo(3);
      assertThat(told(process))
          .last()
          .isEqualTo(
              "{\"message\":\"failed\",\"reason\":\""
                  + step
                  + " ran out of memory: Java heap space\"}");
    }
  }

  @Test
  void endsWithItsBuild() throws Exception {
    try (ServerProcess process = start("setup-hangs", "")) {
      process.awaitErr(MisbehavingBootstrap.HANGING);
      process.input().close();
      assertThat(process.exitCode()).isEqualTo(1);
    }
  }
}
