package dev.jlserve.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Passes on what a process prints, at once and unchanged, and shows each line to a listener, so
 * that the command line knows what its user has read.
 */
final class OutputPump {

  private static final int LONGEST_LINE = 4096;

  private final InputStream from;
  private final PrintStream to;
  private final Consumer<String> listener;
  private final StringBuilder line = new StringBuilder();

  private OutputPump(InputStream from, PrintStream to, Consumer<String> listener) {
    this.from = from;
    this.to = to;
    this.listener = listener;
  }

  /** Starts to pump; the thread ends with the stream. */
  static Thread start(String name, InputStream from, PrintStream to, Consumer<String> listener) {
    Thread thread = new Thread(new OutputPump(from, to, listener)::run, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void run() {
    byte[] buffer = new byte[8192];
    try {
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        to.write(buffer, 0, count);
        to.flush();
        listen(buffer, count);
      }
    } catch (IOException ended) {
      // The process's end closes the stream, in whichever way.
    }
  }

  private void listen(byte[] buffer, int count) {
    // What is looked for is ASCII, so that a character that is split between buffers does no harm.
    String text = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        listener.accept(line.toString());
        line.setLength(0);
      } else if (line.length() < LONGEST_LINE) {
        line.append(c);
      }
    }
  }
}
