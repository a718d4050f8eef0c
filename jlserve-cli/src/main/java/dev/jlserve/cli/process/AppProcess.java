package dev.jlserve.cli.process;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.store.protocol.Message;
import dev.jlserve.store.protocol.MessageLine;
import dev.jlserve.store.protocol.ParentLine;
import dev.jlserve.store.signal.Ending;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process that serves an app. What it prints is passed on. */
public final class AppProcess {

  private static final Pattern SERVING =
      Pattern.compile(ParentLine.MARK + "?Serving (.*) at (http://.*:(\\d+))/?\\s*");
  private static final Pattern UNBOUND = Pattern.compile("Error: (Port \\d+ |No host ').*");
  private static final String ERROR = "Error:";
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
  private final BlockingQueue<Message.Outcome> replies = new LinkedBlockingQueue<>();
  private volatile int port = NOT_YET;
  private volatile Optional<String> explanation = Optional.empty();
  private volatile boolean unbound;
  private boolean settingUp;
  private Optional<String> refusal = Optional.empty();

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
   * @param onReady is run once it serves, and again each time that {@code setup()} has run in it
   * @throws IOException if no process could be made
   */
  public static AppProcess start(
      Console console, AppLauncher launcher, AppLaunch launch, Runnable onReady)
      throws IOException {
    return new AppProcess(console, launcher.start(launch), onReady);
  }

  private void heard(String line) {
    Optional<Message> message = MessageLine.read(line);
    if (message.isPresent()) {
      heard(message.get());
      return;
    }
    Matcher serving = SERVING.matcher(line);
    if (port == NOT_YET && serving.matches()) {
      port = Integer.parseInt(serving.group(3));
      console.tell(new Event.Ready(serving.group(1), serving.group(2)));
      onReady.run();
    }
  }

  private void heard(Message message) {
    switch (message) {
      case Message.Waiting waiting -> tellWaiting(waiting.paths());
      case Message.SettingUp again -> {
        // Here, so that it stands before what setup() prints.
        console.tell(new Event.SetupAgain(again.reason()));
        replies.add(again);
      }
      case Message.Outcome outcome -> replies.add(outcome);
      case Message.Reload none -> {}
      case Message.OfBuild none -> {}
    }
  }

  private void tellWaiting(List<String> paths) {
    console.tell(
        new Event.Waiting(
            paths.stream()
                .map(path -> "POST " + path)
                .collect(Collectors.joining(", ", "Waiting up to a second for ", ""))));
  }

  private void heardError(String line) {
    if (line.startsWith(ERROR)) {
      explanation = Optional.of(line.substring(ERROR.length()).strip());
    }
    unbound |= UNBOUND.matcher(line).matches();
  }

  /** Whether it serves. It does not before {@code setup()} has run, the first time or again. */
  public boolean isReady() {
    return port != NOT_YET && !settingUp;
  }

  /** Whether it has printed a line that begins with {@code Error:}: it ends soon. */
  public boolean hasExplained() {
    return explanation.isPresent();
  }

  /** The port on which it serves, once it has begun to. */
  public OptionalInt port() {
    return port == NOT_YET ? OptionalInt.empty() : OptionalInt.of(port);
  }

  /** Waits for its end, for a limited time; says whether it came, or is to come. */
  public boolean isOverWithin(long milliseconds) throws InterruptedException {
    if (!settingUp) {
      return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }
    switch (replies.poll(milliseconds, TimeUnit.MILLISECONDS)) {
      case Message.Reloaded done -> {
        settingUp = false;
        onReady.run();
      }
      case Message.NotReloaded refused -> refusal = Optional.of(refused.reason());
      case null -> {}
      case Message.SettingUp none -> {}
    }
    return refusal.isPresent() || !process.isAlive();
  }

  /** Why {@code setup()} cannot run again in it; nothing if it can, or has not been asked to. */
  public Optional<String> refusal() {
    return refusal;
  }

  /** Waits for its end and for the last of what it printed. */
  public AppExit exit() throws InterruptedException {
    int status = process.waitFor();
    Ending.stayIfBegun();
    out.join(LAST_OUTPUT_MILLIS);
    err.join(LAST_OUTPUT_MILLIS);
    Optional<Path> crashReport = LiveProcesses.crashReport(process);
    LiveProcesses.forget(process);
    AppExit exit = new AppExit(status, isReady(), explanation, unbound, crashReport);
    exit.told().ifPresent(why -> console.tellPrinted(new Event.Failure(why, List.of())));
    return exit;
  }

  /**
   * Has it replace its code by that of another jar, and waits until it has, or until {@code
   * setup()} runs, which is told.
   *
   * @param setup why {@code setup()} is to run again; empty if the model is to be kept
   */
  public Message.Outcome reload(Path jar, Optional<String> setup) throws InterruptedException {
    replies.clear();
    Message asked = new Message.Reload(jar.toAbsolutePath().toString(), setup);
    try {
      OutputStream in = process.getOutputStream();
      in.write((MessageLine.of(asked) + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException gone) {
      return new Message.NotReloaded("the app's process has ended");
    }
    Message.Outcome outcome = replies.poll(REPLY_SECONDS, TimeUnit.SECONDS);
    if (outcome == null) {
      return new Message.NotReloaded(
          "the app's process has not replied for " + REPLY_SECONDS + " s");
    }
    settingUp = outcome instanceof Message.SettingUp;
    return outcome;
  }

  /** Asks it to answer what it accepted and to end, and waits until it has. */
  public void stop() {
    LiveProcesses.stop(process, STOP_SECONDS);
  }
}
