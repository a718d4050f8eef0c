package dev.jlserve.cli.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The console of {@code --json}: one JSON object a line on stdout, in UTF-8 whatever the locale,
 * and nothing else there. stderr is as without the option, so that a log of a build stays readable.
 */
public final class JsonConsole implements Console {

  private final PrintStream out;
  private final PrintStream err;
  private final boolean quiet;

  /** Writes to two streams. */
  JsonConsole(PrintStream out, PrintStream err) {
    this(out, err, false);
  }

  /**
   * Writes to two streams.
   *
   * @param quiet whether stderr has only what went wrong
   */
  JsonConsole(PrintStream out, PrintStream err, boolean quiet) {
    this.out = out;
    this.err = err;
    this.quiet = quiet;
  }

  /** The console of this process. */
  public static JsonConsole ofProcess(CheckedOutput stdout, boolean quiet) {
    return new JsonConsole(stdout.printing(StandardCharsets.UTF_8), System.err, quiet);
  }

  @Override
  public synchronized void tell(Event event) {
    tellPrinted(event);
    if (!quiet || !event.isBackground()) {
      event.err().forEach(err::println);
    }
  }

  @Override
  public synchronized void tellPrinted(Event event) {
    out.print(EventJson.of(event) + "\n");
    out.flush();
  }

  @Override
  public synchronized void err(String line) {
    err.println(line);
  }

  @Override
  public boolean hasColors() {
    return false;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean hasTerminal() {
    return false;
  }

  @Override
  public Console aside() {
    return this;
  }

  @Override
  public PrintStream appOutput() {
    return err;
  }

  @Override
  public Progress progress(String title) {
    return new ProgressEvents(title, this);
  }
}
