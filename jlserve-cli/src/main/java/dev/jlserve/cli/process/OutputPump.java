package dev.jlserve.cli.process;

import dev.jlserve.store.protocol.ParentLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Passes on what a process prints, at once and unchanged, and shows each line to a listener, so
 * that the command line knows what its user has read. What stands between a mark and the end of its
 * line is for the listener alone, as a line that begins with the mark.
 */
final class OutputPump {

  private static final int LONGEST_LINE = 4096;

  /** One has an exception's message at most, which is cut to less. */
  private static final int LONGEST_MESSAGE = 1 << 20;

  private final InputStream in;
  private final PrintStream to;
  private final Consumer<String> listener;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private byte[] interrupted = {};
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
      byte b = buffer[i];
      if (b == ParentLine.MARK && !isMessage) {
        to.write(buffer, from, i - from);
        isMessage = true;
        interrupted = line.toByteArray();
        line.reset();
      }
      if (b == '\n') {
        listener.accept(line.toString(StandardCharsets.UTF_8));
        line.reset();
        if (isMessage) {
          isMessage = false;
          line.writeBytes(interrupted);
          from = i + 1;
        }
      } else if (line.size() < (isMessage ? LONGEST_MESSAGE : LONGEST_LINE)) {
        line.write(b);
      }
    }
    if (!isMessage) {
      to.write(buffer, from, count - from);
    }
  }
}
