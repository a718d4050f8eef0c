package dev.jlserve.cli.process;

import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How an app's process ended, without having been asked to.
 *
 * @param status what the operating system says: the exit code, or 128 and the signal's number
 * @param ready whether it served before
 * @param explanation what it printed last after {@code Error:} at the begin of a line
 * @param unbound whether it could not listen at its host and port
 * @param crashReport what its JVM wrote as it crashed
 */
public record AppExit(
    int status,
    boolean ready,
    Optional<String> explanation,
    boolean unbound,
    Optional<Path> crashReport) {

  private static final int SIGNALLED = 128;
  private static final int INTERRUPT = 2;
  private static final int ABORT = 6;
  private static final int KILL = 9;
  private static final int SEGMENTATION_FAULT = 11;
  private static final int TERMINATE = 15;

  /** The command's own exit code. */
  public int exitCode() {
    return switch (status) {
      case SIGNALLED + INTERRUPT, SIGNALLED + TERMINATE -> status;
      case ExitCode.OUT_OF_MEMORY -> status;
      case ExitCode.USAGE -> explanation.isPresent() ? status : ExitCode.FAULT;
      default -> ExitCode.FAULT;
    };
  }

  /** Whether other code of the app may end in another way. */
  public boolean isMendable() {
    return switch (status) {
      case SIGNALLED + INTERRUPT, SIGNALLED + TERMINATE -> false;
      case ExitCode.USAGE -> explanation.isEmpty();
      default -> !unbound;
    };
  }

  /** What the process itself has told the user of its end, if it has. */
  public Optional<String> told() {
    return switch (status) {
      case SIGNALLED + INTERRUPT, SIGNALLED + TERMINATE -> Optional.empty();
      default -> complaint().isPresent() ? Optional.empty() : explanation;
    };
  }

  /** What to tell the user; empty where the process has said it, or where the user knows. */
  public Optional<String> complaint() {
    return switch (status) {
      case SIGNALLED + INTERRUPT, SIGNALLED + TERMINATE -> Optional.empty();
      case SIGNALLED + ABORT, SIGNALLED + SEGMENTATION_FAULT ->
          Optional.of(
              "the app's process crashed (signal "
                  + (status - SIGNALLED)
                  + ")"
                  + crashReport.map(file -> "; its JVM's report is " + file).orElse(""));
      case ExitCode.OUT_OF_MEMORY ->
          explanation.isPresent()
              ? Optional.empty()
              : Optional.of(
                  "the app ran out of memory or threads (exit 3); what it printed last may say of"
                      + " which. //RUNTIME_OPTIONS -Xmx... sets the heap, and its container limits"
                      + " the rest");
      case SIGNALLED + KILL ->
          Optional.of(
              "the app's process was killed (signal 9); where nobody did that, the machine ran out"
                  + " of memory: give it more, or limit the app with //RUNTIME_OPTIONS -Xmx...");
      default ->
          explanation.isPresent()
              ? Optional.empty()
              : Optional.of("the app ended its process: exit " + status);
    };
  }
}
