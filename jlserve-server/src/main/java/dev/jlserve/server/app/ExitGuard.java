package dev.jlserve.server.app;

import dev.jlserve.server.log.RunningRequest;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.signal.EndSignals;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notices that user code ends the process, or takes all memory in a thread of its own. The JDK logs
 * each call of {@code Runtime.exit} before it acts on it (JDK-8301627), which is the one place to
 * see its status; by then nothing can be refused, so the process says what happened. During a step
 * it then ends with exit code 1, or 3 without memory, and where it serves as the code has it, after
 * a drain.
 */
public final class ExitGuard extends Handler implements StepRunner {

  /** Held here since the log manager itself does not hold on to loggers. */
  private static final Logger EXITS = Logger.getLogger("java.lang.Runtime");

  private final Report report;
  private volatile @Nullable String step;
  private volatile Consumer<OutOfMemoryError> outOfMemory = OutOfMemory::endProcess;

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
    Runtime.getRuntime().addShutdownHook(new Thread(this::endStep, "jlserve-step-end"));
  }

  /** A step that runs as the process ends has not ended. */
  private void endStep() {
    if (step != null) {
      NativeExitHandlers.skip();
    }
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

  /** From now on this is told of memory that runs out, unless a step runs. */
  public void onOutOfMemory(Consumer<OutOfMemoryError> told) {
    outOfMemory = told;
  }

  /** Memory has run out in a thread of the app's, which has ended. */
  public void outOfMemory(OutOfMemoryError error) {
    String running = step;
    if (running == null) {
      outOfMemory.accept(error);
      return;
    }
    try {
      report.ended(String.valueOf(AppFailure.of(running, error).getMessage()));
    } finally {
      NativeExitHandlers.halt(ExitCode.OUT_OF_MEMORY);
    }
  }

  @Override
  public void publish(LogRecord entry) {
    if (isOfServer()) {
      return;
    }
    String running = step;
    if (running != null) {
      report.ended(running + ended(entry));
      NativeExitHandlers.halt(ExitCode.FAULT);
    }
    RunningRequest request = RunningRequest.current();
    String by = request == null ? "the app" : "POST " + request.endpoint();
    report.ended(by + ended(entry));
  }

  /** Whether no code of the app asks for it. A process without memory loads no class for that. */
  private static boolean isOfServer() {
    return OutOfMemory.isEnding()
        || ServerExit.isDecided()
        || EndSignals.isAskedBy(Thread.currentThread());
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
