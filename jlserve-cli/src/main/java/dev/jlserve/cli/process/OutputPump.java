package dev.jlserve.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Passes on what a process prints, at once and unchanged, and shows each line to a listener, so
 * that the command line knows what its user has read. What stands between a mark and the end of its
 * line is for the listener alone, as a line that begins with the mark.
 */
final class OutputPump {

  /** Begins a message of the process. */
  static final char MARK = '\u0001';

  private static final int LONGEST_LINE = 4096;

  /** One has an exception's message at most, which is cut to less. */
  private static final int LONGEST_MESSAGE = 1 << 20;

  private final InputStream in;
  private final PrintStream to;
  private final Consumer<String> listener;
  private final StringBuilder line = new StringBuilder();
  private String interrupted = "";
  private boolean isMessage;

  private OutputPump(InputStream from, PrintStream to, Consumer<String> listener) {
    this.in = from;
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
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        pass(buffer, count);
        to.flush();
      }
    } catch (IOException ended) {
      // The process's end closes the stream, in whichever way.
    }
  }

  private void pass(byte[] buffer, int count) {
    int from = 0;
    for (int i = 0; i < count; i++) {
      // What is looked for is ASCII, so that a character that is split between buffers does no
      // harm.
      char c = (char) (buffer[i] & 0xff);
      if (c == MARK && !isMessage) {
        to.write(buffer, from, i - from);
        isMessage = true;
        interrupted = line.toString();
        line.setLength(0);
      }
      if (c == '\n') {
        listener.accept(line.toString());
        line.setLength(0);
        if (isMessage) {
          isMessage = false;
          line.append(interrupted);
          from = i + 1;
        }
      } else if (line.length() < (isMessage ? LONGEST_MESSAGE : LONGEST_LINE)) {
        line.append(c);
      }
    }
    if (!isMessage) {
      to.write(buffer, from, count - from);
    }
  }
}
