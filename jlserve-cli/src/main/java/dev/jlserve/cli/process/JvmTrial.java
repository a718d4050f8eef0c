package dev.jlserve.cli.process;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts a Java with an app's options, and nothing else. */
public final class JvmTrial {

  /** What opens a file or a port, or waits for somebody: the app may be served elsewhere. */
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

  /** This machine may have less memory than the one that serves. */
  private static final String SMALL = "-Xms1m";

  /** What a JVM says before or after its reason. */
  private static final List<String> FRAME =
      List.of(
          "Error occurred during initialization",
          "Error: Could not create the Java Virtual Machine",
          "Error: A fatal exception has occurred",
          "WARNING:");

  /** What stands in a warning of a JVM, behind its name. */
  private static final String WARNING = " VM warning: ";

  private static final String ERROR = "Error: ";

  private JvmTrial() {}

  /**
   * Why a Java does not start with some options; nothing if it does.
   *
   * @param home its folder
   * @throws IOException if there is no such program
   */
  public static Optional<String> refusal(Path home, List<String> jvmOptions) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    jvmOptions.stream()
        .filter(option -> ELSEWHERE.stream().noneMatch(option::startsWith))
        .map(JvmTrial::unexpanded)
        .forEach(command::add);
    command.add(SMALL);
    command.add("-version");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    JvmVariables.NAMES.forEach(builder.environment()::remove);
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.empty() : Optional.of(reason(said));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliException("The command was interrupted", ExitCode.FAULT);
    }
  }

  /** An app's options come from a file, where a name of another one is taken as it is. */
  private static String unexpanded(String option) {
    return option.startsWith("@") ? "@" + option : option;
  }

  private static String reason(String said) {
    String line =
        said.lines()
            .map(String::strip)
            .filter(each -> !each.isEmpty() && !each.contains(WARNING))
            .filter(each -> FRAME.stream().noneMatch(each::startsWith))
            .findFirst()
            .orElse("it says nothing");
    String reason = line.startsWith(ERROR) ? line.substring(ERROR.length()) : line;
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }
}
