package dev.jlserve.maven;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoFailureException;

/** A command that runs. It ends when Maven does. */
final class LiveCommand {

  private static final int LOOK_MILLIS = 50;
  private static final int LONGEST_MESSAGE = 8192;

  /** Longer than a server takes to answer what it accepted. */
  private static final int END_SECONDS = 40;

  private static final String ERROR = "Error: ";

  private final String command;
  private final Process process;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Thread end = new Thread(this::end, "end-jlserve");
  private final Thread reader;

  LiveCommand(String command, Process process) {
    this.command = command;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(end);
    this.reader = new Thread(this::copy, "jlserve-stderr");
    reader.setDaemon(true);
    reader.start();
  }

  /** What to do now and then while it runs. */
  interface Look {
    void look() throws MojoFailureException;
  }

  /**
   * Waits for its end.
   *
   * @throws MojoFailureException with what the command said, if it failed
   */
  void await(Look meanwhile) throws MojoFailureException {
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        meanwhile.look();
      }
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end();
    } finally {
      forget();
    }
    int code = process.isAlive() ? 0 : process.exitValue();
    if (code != 0) {
      throw new MojoFailureException(message(code, said.toString(Charset.defaultCharset())));
    }
  }

  /** The message of a command is its last one, with the commands that it proposes. */
  String message(int code, String text) {
    int error = text.startsWith(ERROR) ? 0 : text.lastIndexOf("\n" + ERROR) + 1;
    return text.startsWith(ERROR, error)
        ? text.substring(error + ERROR.length()).strip()
        : "jlserve " + command + " ended with exit code " + code;
  }

  /** As it comes, since a bar of progress is drawn over itself. */
  private void copy() {
    // Maven may have put a stream of its own in place of the process's.
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    byte[] buffer = new byte[LONGEST_MESSAGE];
    try (InputStream in = process.getErrorStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        err.write(buffer, 0, count);
        if (said.size() > LONGEST_MESSAGE) {
          said.reset();
        }
        said.write(buffer, 0, count);
      }
    } catch (IOException ended) {
      // The process's end closes it.
    }
  }

  /** Ctrl+C reaches it as well, a signal to Maven alone does not; a second one does no harm. */
  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException ending) {
      // The hook runs.
    }
  }
}
