package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.process.JvmVariables;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.StartProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a Java with an app's options, and nothing else. */
final class JavaTrial {

  /** What opens a file or a port, or waits for somebody: this machine is not the container. */
  private static final List<String> ELSEWHERE =
      List.of(
          "-javaagent:",
          "-agentpath:",
          "-agentlib:",
          "-XX:Flags=",
          "-XX:VMOptionsFile=",
          "-XX:StartFlightRecording",
          "-Xlog",
          "-Dcom.sun.management.");

  /** This machine may have less memory than the container. */
  private static final String SMALL = "-Xms1m";

  private static final String HEADING = "Error occurred during initialization";

  private JavaTrial() {}

  /**
   * Starts it.
   *
   * @param home its folder
   * @throws CliException with what it says, if it refuses the options
   * @throws IOException if there is no such program
   */
  static void of(Path home, List<String> jvmOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    jvmOptions.stream()
        .filter(option -> ELSEWHERE.stream().noneMatch(option::startsWith))
        .forEach(command::add);
    command.add(SMALL);
    command.add("-version");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    JvmVariables.NAMES.forEach(builder.environment()::remove);
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw refused(jvmOptions, said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliException("The command was interrupted", ExitCode.FAULT);
    }
  }

  private static CliException refused(List<String> jvmOptions, String said) {
    List<String> own =
        jvmOptions.stream().filter(option -> !StartProperty.isSetBy(option)).toList();
    String reason =
        said.lines()
            .filter(line -> !line.startsWith(HEADING))
            .findFirst()
            .orElse("it says nothing")
            .strip();
    return new CliException(
        "The image's Java does not start with the app's options, "
            + String.join(" ", own)
            + ": "
            + reason
            + ". Correct the //RUNTIME_OPTIONS, or take the Java of a base image: --java base"
            + " --base REF.",
        ExitCode.FAULT);
  }
}
