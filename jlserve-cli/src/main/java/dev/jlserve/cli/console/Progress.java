package dev.jlserve.cli.console;

/** How far a piece of work is. Called from several threads. */
public interface Progress extends AutoCloseable {

  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void update(String item, long done, long total) {}

        @Override
        public void close() {}
      };

  /**
   * One of the things that the work consists of came on.
   *
   * @param item its name, such as a file's
   * @param done bytes that are there
   * @param total bytes that are expected, or -1 if unknown
   */
  void update(String item, long done, long total);

  /** Ends the display; what was shown as a bar is wiped. */
  @Override
  void close();
}
