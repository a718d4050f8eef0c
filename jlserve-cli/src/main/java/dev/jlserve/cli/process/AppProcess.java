package dev.jlserve.cli.process;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that serves an app. What it prints is passed on. */
public final class AppProcess {

  private static final Pattern SERVING =
      Pattern.compile(OutputPump.MARK + "?Serving (.*) at (http://.*:(\\d+))/?\\s*");
  private static final Pattern UNBOUND = Pattern.compile("Error: (Port \\d+ |No host ').*");
  private static final int NOT_YET = -1;

  /** The app's process gives itself a second for its calls, and two more for close(). */
  private static final int STOP_SECONDS = 5;

  /** A constructor of the app may do whatever it likes. */
  private static final long REPLY_SECONDS = 10;

  /** A process that the app itself started may hold its output open for ever. */
  private static final long LAST_OUTPUT_MILLIS = 1000;

  private final Console console;
  private final Process process;
  private final Runnable onReady;
  private final Thread out;
  private final Thread err;
  private final BlockingQueue<ReloadReply> replies = new LinkedBlockingQueue<>();
  private volatile int port = NOT_YET;
  private volatile boolean explained;
  private volatile boolean unbound;

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
    Optional<ReloadReply> reply = ReloadReply.read(line);
    if (reply.isPresent()) {
      replies.add(reply.get());
      return;
    }
    Matcher serving = SERVING.matcher(line);
    if (port == NOT_YET && serving.matches()) {
      port = Integer.parseInt(serving.group(3));
      console.tell(new Event.Ready(serving.group(1), serving.group(2)));
      onReady.run();
    }
  }

  private void heardError(String line) {
    explained |= line.startsWith("Error:");
    unbound |= UNBOUND.matcher(line).matches();
  }

  /** Whether it has begun to serve. */
  public boolean isReady() {
    return port != NOT_YET;
  }

  /** Whether it has printed a line that begins with {@code Error:}: it ends soon. */
  public boolean hasExplained() {
    return explained;
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
    return new AppExit(status, isReady(), explained, unbound);
  }

  /**
   * Has it replace its code by that of another jar, and waits until it has.
   *
   * @param reloaded is told the fields that were kept
   * @return why it has not; nothing if it has
   */
  public Optional<String> reload(Path jar, Consumer<List<String>> reloaded)
      throws InterruptedException {
    replies.clear();
    try {
      OutputStream in = process.getOutputStream();
      in.write(("reload " + jar.toAbsolutePath() + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException gone) {
      return Optional.of("the app's process has ended");
    }
    while (true) {
      ReloadReply reply = replies.poll(REPLY_SECONDS, TimeUnit.SECONDS);
      if (reply == null) {
        return Optional.of("the app's process has not replied for " + REPLY_SECONDS + " s");
      }
      switch (reply) {
        case ReloadReply.Waiting waiting ->
            console.tell(new Event.Waiting("Waiting up to a second for " + waiting.calls()));
        case ReloadReply.Reloaded done -> {
          reloaded.accept(done.kept());
          return Optional.empty();
        }
        case ReloadReply.Refused refused -> {
          return Optional.of(refused.reason());
        }
      }
    }
  }

  /** Asks it to answer what it accepted and to end, and waits until it has. */
  public void stop() {
    LiveProcesses.stop(process, STOP_SECONDS);
  }
}
