package dev.jlserve.cli.console;

import dev.jlserve.store.protocol.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stdout of this process. It remembers that it could not be written, which a {@link
 * PrintStream} hides from whoever prints.
 */
public final class CheckedOutput extends OutputStream {

  private final OutputStream out;
  private volatile @Nullable IOException failure;
  private boolean told;

  private CheckedOutput(OutputStream out) {
    this.out = out;
  }

  /** What all that this process prints to stdout goes through. */
  public static CheckedOutput ofProcess() {
    return new CheckedOutput(new FileOutputStream(FileDescriptor.out));
  }

  /** Prints to it, each line at once. */
  public PrintStream printing(Charset charset) {
    return new PrintStream(this, true, charset);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Tells once that not all could be written. A reader that has gone, such as {@code head}, wanted
   * no more.
   *
   * @param exit the exit code of the command
   * @return the exit code of the process
   */
  public int exitCode(int exit, Console console) {
    IOException why = failure;
    if (why == null || StandardOutput.isPipe()) {
      return exit;
    }
    if (!told) {
      told = true;
      console.tell(new Event.Failure("stdout cannot be written: " + why.getMessage(), List.of()));
    }
    return exit == ExitCode.OK ? ExitCode.FAULT : exit;
  }
}
