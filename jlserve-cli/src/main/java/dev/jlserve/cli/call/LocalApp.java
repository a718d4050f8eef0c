package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.AppProcess;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.serve.AppEnd;
import dev.jlserve.cli.serve.FastStart;
import dev.jlserve.cli.serve.Invocation;
import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.signal.Ending;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The process of an app that is served for one call, on a free port of the loopback. It keeps to
 * the rules of development: it wants no key, tells why a call failed, and ends at once.
 */
final class LocalApp implements AutoCloseable {

  private static final List<String> OPTIONS =
      List.of(StartFlag.DEV, StartFlag.SILENT, StartFlag.HOST, "127.0.0.1");

  private static final OptionalInt FREE_PORT = OptionalInt.of(0);

  private static final long POLL_MILLIS = 10;

  /** A process whose end has cut a connection off ends soon. */
  private static final long END_MILLIS = 2000;

  private final AppProcess process;

  private LocalApp(AppProcess process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @throws IOException if no process can be started
   */
  static LocalApp start(
      Console console, Map<String, String> environment, Invocation invocation, CompiledApp app)
      throws IOException {
    CompiledApp fast = new FastStart(console, environment, invocation).of(app, false, false);
    return new LocalApp(
        AppProcess.start(
            console,
            JvmLauncher.ofOwnJava(),
            invocation.launch(fast, FREE_PORT, false, OPTIONS),
            () -> {}));
  }

  /**
   * Waits until it serves.
   *
   * @return whether it does; if not, it has ended
   */
  boolean isReady() throws InterruptedException {
    while (!process.isReady()) {
      if (process.isOverWithin(POLL_MILLIS) && !process.isReady()) {
        return false;
      }
    }
    return true;
  }

  int port() {
    return process.port().orElseThrow();
  }

  /**
   * The exit code that its end brings about.
   *
   * @throws CliException with the reason, unless the process has told it
   */
  int exitCode() throws InterruptedException {
    return AppEnd.exitCode(process.exit());
  }

  /** Whether its end is why a call failed. Does not return once this JVM ends as well. */
  boolean isEnding() throws InterruptedException {
    return process.hasExplained() && hasEnded();
  }

  /** Whether its end is why a connection broke. Does not return once this JVM ends as well. */
  boolean hasEnded() throws InterruptedException {
    Ending.stayIfBegun();
    return process.isOverWithin(END_MILLIS);
  }

  @Override
  public void close() {
    process.stop();
  }
}
