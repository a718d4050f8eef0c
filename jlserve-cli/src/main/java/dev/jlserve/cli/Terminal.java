package dev.jlserve.cli;

import java.io.PrintStream;
import java.util.Map;

/** The console of a process: its own stdout and stderr. */
final class Terminal implements Console {

  private final PrintStream out;
  private final PrintStream err;
  private final boolean bars;

  /**
   * Writes to two streams.
   *
   * @param bars whether stderr can redraw a line
   */
  Terminal(PrintStream out, PrintStream err, boolean bars) {
    this.out = out;
    this.err = err;
    this.bars = bars;
  }

  /** The console of this process. */
  static Terminal ofProcess(Map<String, String> environment) {
    boolean redraws = !environment.containsKey("CI") && !"dumb".equals(environment.get("TERM"));
    return new Terminal(System.out, System.err, redraws);
  }

  @Override
  public synchronized void tell(Event event) {
    event.out().forEach(out::println);
    event.err().forEach(err::println);
  }

  @Override
  public synchronized void err(String line) {
    err.println(line);
  }

  @Override
  public PrintStream appOutput() {
    return out;
  }

  @Override
  public Progress progress(String title) {
    return bars && isTerminal() ? new ProgressBar(title, err) : new ProgressEvents(title, this);
  }

  /** Asked only when there is progress to show, since asking may load a terminal library. */
  @SuppressWarnings("SystemConsoleNull") // It is null on Java 21.
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      // There, a console that exists is a terminal.
      return true;
    }
  }
}
