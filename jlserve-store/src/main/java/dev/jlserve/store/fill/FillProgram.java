package dev.jlserve.store.fill;

import dev.jlserve.WeightsException;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Fills the folder that {@code JLSERVE_CACHE_DIR} names, as a program of its own in an image. */
public final class FillProgram {

  private static final long NEWS_NANOS = TimeUnit.SECONDS.toNanos(10);

  private static long next = System.nanoTime() + NEWS_NANOS;

  private FillProgram() {}

  /**
   * Fills, and ends the process: with 0, with 1 and one line, or with 2 if it is called otherwise.
   *
   * @param args the folder with the build's record
   */
  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("Error: name the folder with the build's record, such as /jlserve");
      System.exit(ExitCode.USAGE);
    }
    try {
      new VolumeFill(System.getenv(), FillProgram::progressed, System.out::println)
          .run(Path.of(args[0]));
    } catch (WeightsException e) {
      System.err.println("Error: " + e.getMessage());
      System.exit(ExitCode.FAULT);
    }
  }

  /** A log is read later, so it gets a line now and then. */
  private static synchronized void progressed(String name, long bytes, long total) {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + NEWS_NANOS;
      String of = total < 0 ? "" : " of " + total / 1_000_000;
      System.out.println(name + ": " + bytes / 1_000_000 + of + " MB");
    }
  }
}
