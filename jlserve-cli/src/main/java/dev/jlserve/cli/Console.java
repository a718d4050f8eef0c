package dev.jlserve.cli;

/** Where a command writes. Lines of several threads do not mix. */
public interface Console {

  /** Prints a line to stdout: results. */
  void out(String line);

  /** Prints a line to stderr: diagnostics, notes and errors. */
  void err(String line);

  /**
   * Starts to show how far a long piece of work is, on stderr: as a bar that redraws itself if that
   * is a terminal, else as a line now and then.
   *
   * @param title what is done, such as {@code Installing requirements}
   */
  Progress progress(String title);
}
