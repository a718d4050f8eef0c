package dev.jlserve.cli.console;

import java.io.PrintStream;

/** Where a command tells what it does. What several threads tell does not mix. */
public interface Console {

  /** Tells one thing. */
  void tell(Event event);

  /** Tells one thing that the app's process has printed for its user already. */
  void tellPrinted(Event event);

  /** Prints a line to stderr that no script waits for: an app's own output, a stack trace. */
  void err(String line);

  /** Whether the output of an app that is served may have colors. */
  boolean hasColors();

  /** Whether somebody sits at a terminal, and can act on what is told. */
  boolean isInteractive();

  /** Whether stdout is a terminal, whatever stdin is. */
  boolean hasTerminal();

  /** The same console, for a command whose stdout has only what it was asked for. */
  Console aside();

  /** Where the output of an app that is served goes. */
  PrintStream appOutput();

  /**
   * Starts to show how far a long piece of work is: as a bar on stderr that redraws itself if that
   * is a terminal, else as an event now and then.
   *
   * @param title what is done, such as {@code Installing requirements}
   */
  Progress progress(String title);
}
