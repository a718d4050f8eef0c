package dev.jlserve.cli.console;

import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The console of a process: its own stdout and stderr. */
public final class Terminal implements Console {

  private final PrintStream out;
  private final PrintStream err;
  private final boolean bars;
  private final boolean colors;
  private final boolean quiet;
  private volatile @Nullable ProgressBar bar;

  /**
   * Writes to two streams.
   *
   * @param bars whether stderr can redraw a line
   * @param colors whether a terminal may have colors
   * @param quiet whether only results and what went wrong is told
   */
  Terminal(PrintStream out, PrintStream err, boolean bars, boolean colors, boolean quiet) {
    this.out = out;
    this.err = err;
    this.bars = bars;
    this.colors = colors;
    this.quiet = quiet;
  }

  /** The console of this process. */
  public static Terminal ofProcess(Map<String, String> environment, boolean quiet) {
    boolean redraws = !environment.containsKey("CI") && !"dumb".equals(environment.get("TERM"));
    boolean colors = redraws && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(System.out, System.err, redraws, colors, quiet);
  }

  @Override
  public synchronized void tell(Event event) {
    if (quiet && event.isBackground()) {
      return;
    }
    wipe();
    event.out().forEach(out::println);
    event.err().forEach(err::println);
  }

  /** Its user has seen it. */
  @Override
  public void tellPrinted(Event event) {}

  private void wipe() {
    ProgressBar drawn = bar;
    if (drawn != null) {
      drawn.wipe();
    }
  }

  @Override
  public synchronized void err(String line) {
    wipe();
    err.println(line);
  }

  @Override
  public boolean hasColors() {
    return colors && StandardOutput.isTerminalWithInput();
  }

  @Override
  public boolean isInteractive() {
    return StandardOutput.isTerminalWithInput();
  }

  @Override
  public boolean hasTerminal() {
    return StandardOutput.isTerminal();
  }

  @Override
  public Console aside() {
    return new Terminal(err, err, bars, colors, quiet);
  }

  @Override
  public PrintStream appOutput() {
    return out;
  }

  @Override
  public Progress progress(String title) {
    if (quiet || !bars || !StandardOutput.isTerminalWithInput()) {
      return quiet ? Progress.NONE : new ProgressLines(title, this);
    }
    ProgressBar drawn = new ProgressBar(title, err, new TerminalWidth());
    bar = drawn;
    return drawn;
  }
}
