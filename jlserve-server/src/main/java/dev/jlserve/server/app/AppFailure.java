package dev.jlserve.server.app;

import dev.jlserve.WeightsException;
import dev.jlserve.server.log.LogText;
import dev.jlserve.server.log.ThrownText;
import dev.jlserve.server.memory.MemoryErrors;
import dev.jlserve.server.memory.Shortage;
import dev.jlserve.store.protocol.ExitCode;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The app or its surroundings are at fault; the message is for the user. */
public final class AppFailure extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  /** Exceptions whose message says all; of others the class is part of what went wrong. */
  private static final Set<Class<?>> PLAIN =
      Set.of(
          Exception.class,
          RuntimeException.class,
          Error.class,
          IllegalStateException.class,
          IllegalArgumentException.class,
          UnsupportedOperationException.class);

  private static final String INITIALISER = "the static initialiser of ";

  private final int exitCode;

  public AppFailure(String message) {
    this(message, ExitCode.FAULT);
  }

  private AppFailure(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  public AppFailure(String message, Throwable cause) {
    super(message, cause);
    exitCode = MemoryErrors.isBehind(cause) ? ExitCode.OUT_OF_MEMORY : ExitCode.FAULT;
  }

  /** The environment does not fit the app's settings, a line for each variable. */
  static AppFailure ofSettings(List<String> problems) {
    return new AppFailure(
        problems.size() == 1
            ? problems.get(0)
            : problems.size()
                + " settings of the app are wrong:"
                + problems.stream().map("\n  "::concat).collect(Collectors.joining()),
        ExitCode.USAGE);
  }

  /** The code with which the process ends. */
  public int exitCode() {
    return exitCode;
  }

  /**
   * {@code setup() failed: <cause>}, or {@code setup() ran out of memory: <what>}, also where the
   * app wraps that. Of a cause without a message the line of the app is told. A static initialiser
   * of the app is called so, whichever step had the JVM run it.
   */
  public static AppFailure of(String step, Throwable thrown) {
    OutOfMemoryError error = MemoryErrors.find(thrown);
    if (error != null) {
      String what = Shortage.of(error).what();
      return new AppFailure(step + " ran out of " + what + why(error), thrown);
    }
    Throwable cause =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    String failed = AppLine.initialised(cause).map(INITIALISER::concat).orElse(step);
    return new AppFailure(failed + " failed: " + describe(cause) + advice(cause), cause);
  }

  /** The line of the app's class at which it failed, unless the message ends with it. */
  public Optional<String> place() {
    Throwable cause = getCause();
    return cause == null
        ? Optional.empty()
        : AppLine.of(cause).filter(line -> !String.valueOf(getMessage()).endsWith(line));
  }

  private static String advice(Throwable thrown) {
    return NoexecMount.advice(thrown)
        .or(() -> RelativePath.advice(thrown))
        .map(". "::concat)
        .orElse("");
  }

  private static String why(Throwable outOfMemory) {
    String message = ThrownText.message(outOfMemory);
    return message == null ? "" : ": " + LogText.line(message);
  }

  private static String describe(Throwable thrown) {
    String message = ThrownText.message(thrown);
    if (message == null || message.isBlank()) {
      String name = LogText.line(ThrownText.name(thrown).strip());
      return name + AppLine.of(thrown).map(" "::concat).orElse("");
    }
    if (thrown instanceof WeightsException) {
      return LogText.message(message); // Its lines may be hashes to compare.
    }
    String line = LogText.line(message.strip());
    return PLAIN.contains(thrown.getClass())
        ? line
        : line + " (" + thrown.getClass().getName() + ")";
  }
}
