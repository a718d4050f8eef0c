package dev.jlserve.cli.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** The columns of the terminal of this process, asked for anew now and then: it may be resized. */
final class TerminalWidth implements IntSupplier {

  private static final int USUAL = 80;
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);
  private static final File TERMINAL = new File("/dev/tty");

  private int columns = USUAL;
  private long asked = System.nanoTime() - PAUSE;

  @Override
  public synchronized int getAsInt() {
    long now = System.nanoTime();
    if (now - asked >= PAUSE) {
      asked = now;
      columns = ask();
    }
    return columns;
  }

  /** {@code stty size} prints rows and columns. Where there is none, as on Windows, 80 it is. */
  private static int ask() {
    if (!TERMINAL.canRead()) {
      return USUAL;
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(TERMINAL)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] said = stty.getInputStream().readAllBytes();
      String[] words = new String(said, StandardCharsets.US_ASCII).strip().split(" ", -1);
      int found = words.length == 2 ? Integer.parseInt(words[1]) : 0;
      return found > 0 ? found : USUAL;
    } catch (IOException | NumberFormatException e) {
      return USUAL;
    }
  }
}
