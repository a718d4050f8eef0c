package dev.jlserve.cli.console;

import dev.jlserve.store.protocol.ExitCode;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends a command. Printed to stderr as its diagnostics, one line each, then {@code Error:} and its
 * message, then the commands to run next, each on its own line.
 */
public class CliException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient List<Event.Diagnostic> diagnostics;
  private final transient List<String> commands;

  /**
   * An error that says all in one message.
   *
   * @param message what is wrong, without {@code Error:}
   * @param exitCode one of {@link ExitCode}
   */
  public CliException(String message, int exitCode) {
    this(message, exitCode, List.of(), List.of());
  }

  /**
   * An error of the app or its surroundings, with what to run next.
   *
   * @param message what is wrong, without {@code Error:}
   * @param commands shell-quoted commands that help
   */
  public CliException(String message, List<String> commands) {
    this(message, ExitCode.FAULT, List.of(), commands);
  }

  /**
   * An error with all its parts.
   *
   * @param message what is wrong, without {@code Error:}
   * @param exitCode one of {@link ExitCode}
   * @param diagnostics what a compiler says, told before the message
   * @param commands shell-quoted commands that help, printed after the message
   */
  public CliException(
      String message, int exitCode, List<Event.Diagnostic> diagnostics, List<String> commands) {
    super(message);
    this.exitCode = exitCode;
    this.diagnostics = List.copyOf(diagnostics);
    this.commands = List.copyOf(commands);
  }

  /** The code with which the process ends. */
  public int exitCode() {
    return exitCode;
  }

  /** What a compiler says. */
  public List<Event.Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** What is printed after the message: commands that stand on their own line. */
  public List<String> commands() {
    return commands;
  }

  /** What is told, in order. */
  public List<Event> events() {
    List<Event> events = new ArrayList<>(diagnostics);
    events.add(new Event.Failure(String.valueOf(getMessage()), commands));
    return events;
  }

  /** What is printed, in order. */
  public List<String> lines() {
    return events().stream().flatMap(event -> event.err().stream()).toList();
  }
}
