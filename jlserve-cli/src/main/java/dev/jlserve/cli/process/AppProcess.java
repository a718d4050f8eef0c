package dev.jlserve.cli.process;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that serves an app. What it prints is passed on. */
public final class AppProcess {

  private static final Pattern SERVING =
      Pattern.compile("Serving (.*) at (http://.*:(\\d+))/?\\s*");
  private static final int NOT_YET = -1;

  /** A process that the app itself started may hold its output open for ever. */
  private static final long LAST_OUTPUT_MILLIS = 1000;

  private final Console console;
  private final Process process;
  private final Runnable onReady;
  private final Thread out;
  private final Thread err;
  private volatile int port = NOT_YET;
  private volatile boolean explained;

  private AppProcess(Console console, Process process, Runnable onReady) {
    this.console = console;
    this.process = process;
    this.onReady = onReady;
    this.out =
        OutputPump.start("app-out", process.getInputStream(), console.appOutput(), this::heard);
    this.err = OutputPump.start("app-err", process.getErrorStream(), System.err, this::heardError);
  }

  /**
   * Starts one.
   *
   * @param console where its output goes, and where it is told that it serves
   * @param onReady is run once it serves
   * @throws IOException if no process could be made
   */
  public static AppProcess start(
      Console console, AppLauncher launcher, AppLaunch launch, Runnable onReady)
      throws IOException {
    return new AppProcess(console, launcher.start(launch), onReady);
  }

  private void heard(String line) {
    Matcher serving = SERVING.matcher(line);
    if (port == NOT_YET && serving.matches()) {
      port = Integer.parseInt(serving.group(3));
      console.tell(new Event.Ready(serving.group(1), serving.group(2)));
      onReady.run();
    }
  }

  private void heardError(String line) {
    explained |= line.startsWith("Error:");
  }

  /** Whether it has begun to serve. */
  public boolean isReady() {
    return port != NOT_YET;
  }

  /**
   * The port on which it serves.
   *
   * @throws IllegalStateException before it is ready
   */
  public int port() {
    if (!isReady()) {
      throw new IllegalStateException("the app does not serve yet");
    }
    return port;
  }

  /** Waits for its end, for a limited time; says whether it came. */
  public boolean exitsWithin(long milliseconds) throws InterruptedException {
    return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Waits for its end and for the last of what it printed. */
  public AppExit exit() throws InterruptedException {
    int status = process.waitFor();
    LiveProcesses.stayIfEnding();
    out.join(LAST_OUTPUT_MILLIS);
    err.join(LAST_OUTPUT_MILLIS);
    LiveProcesses.forget(process);
    return new AppExit(status, isReady(), explained);
  }

  /** Asks it to answer what it accepted and to end, and waits until it has. */
  public void stop() {
    LiveProcesses.stop(process);
  }
}
