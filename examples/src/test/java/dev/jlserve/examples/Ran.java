package dev.jlserve.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * How a command ended.
 *
 * @param code its exit code
 * @param output what it printed
 */
record Ran(int code, String output) {

  /** Runs a command to its end. */
  static Ran of(Path folder, List<String> command) throws IOException, InterruptedException {
    return of(new ProcessBuilder(command).directory(folder.toFile()));
  }

  /** Runs a command to its end. */
  static Ran of(ProcessBuilder builder) throws IOException, InterruptedException {
    // Redocly's command line tells its maker what it did, unless told not to.
    builder.environment().put("REDOCLY_TELEMETRY", "off");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  /** Fails with the output unless it succeeded. */
  Ran succeeded() {
    assertThat(code).as(output).isZero();
    return this;
  }
}
