package dev.jlserve.server.app;

import dev.jlserve.server.log.RunningRequest;
import dev.jlserve.store.protocol.ExitCode;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notices that user code ends the process. The JDK logs each call of {@code Runtime.exit} before it
 * acts on it (JDK-8301627), which is the one place to see its status; by then nothing can be
 * refused, so the process says what happened. During a step it then ends with exit code 1, during a
 * request as the code has it, after a drain.
 */
public final class ExitGuard extends Handler implements StepRunner {

  /** Held here since the log manager itself does not hold on to loggers. */
  private static final Logger EXITS = Logger.getLogger("java.lang.Runtime");

  private final Report report;
  private volatile @Nullable String step;

  /** Says what happened. */
  public interface Report {
    void ended(String message);
  }

  public ExitGuard(Report report) {
    this.report = report;
    setLevel(Level.FINE);
    EXITS.setLevel(Level.FINE);
    EXITS.setUseParentHandlers(false);
    EXITS.addHandler(this);
  }

  @Override
  public <T> T during(String name, Step<T> code) {
    step = name;
    try {
      return PLAIN.during(name, code);
    } finally {
      step = null;
    }
  }

  /** From now on an exit is the server's own, or that of the code which answers a request. */
  public void release() {
    step = null;
  }

  @Override
  public void publish(LogRecord entry) {
    String running = step;
    if (running != null) {
      report.ended(running + ended(entry));
      Runtime.getRuntime().halt(ExitCode.FAULT);
    }
    RunningRequest request = RunningRequest.current();
    if (request != null) {
      report.ended("POST " + request.endpoint() + ended(entry));
    }
  }

  private static String ended(LogRecord entry) {
    String message = entry.getMessage();
    return " ended the process: exit " + message.substring(message.lastIndexOf(' ') + 1);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
