package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.record.MeasuredMemory;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How much memory a replica gets.
 *
 * @param quantity such as {@code 384Mi}
 * @param reason where that comes from, as a sentence
 */
record MemoryLimit(String quantity, String reason) {

  private static final Pattern QUANTITY = Pattern.compile("[1-9]\\d{0,8}(?:Ki|Mi|Gi|Ti|k|M|G|T)");

  /** Options that set the heap, which else is a quarter of the container's memory. */
  private static final Pattern HEAP =
      Pattern.compile("-Xmx.*|-XX:(?:MaxHeapSize|MaxRAM|MaxRAMPercentage)=.*");

  private static final long MEBIBYTE = 1024 * 1024;
  private static final int STEP = 64;
  private static final int LEAST = 128;
  private static final int HEADROOM = 2;

  /** A quarter of the memory is heap, of which two thirds are to be in use at most. */
  private static final int OF_HEAP = 6;

  /**
   * What the user gave.
   *
   * @throws CliException of usage if that is no amount
   */
  static MemoryLimit given(String text) {
    if (!QUANTITY.matcher(text).matches()) {
      throw new CliException(
          "--memory takes a number with a unit, such as 512Mi or 2Gi; found '" + text + "'",
          ExitCode.USAGE);
    }
    return new MemoryLimit(text, "Memory: as given with --memory.");
  }

  /**
   * What was measured, with room for more.
   *
   * @param jvmOptions the app's own
   */
  static MemoryLimit of(MeasuredMemory measured, List<String> jvmOptions) {
    long ofPeak = HEADROOM * measured.peak();
    boolean ownHeap = jvmOptions.stream().anyMatch(each -> HEAP.matcher(each).matches());
    long ofHeap = ownHeap ? 0 : OF_HEAP * measured.heap();
    String reason =
        ofHeap > ofPeak
            ? String.format(
                Locale.ROOT,
                "Memory: %d x the heap of %d MiB in use under 'build --validate'; the JVM's heap is"
                    + " a quarter of it.",
                OF_HEAP,
                mebibytes(measured.heap()))
            : String.format(
                Locale.ROOT,
                "Memory: %d x the %d MiB that 'build --validate' measured.",
                HEADROOM,
                mebibytes(measured.peak()));
    long steps = (mebibytes(Math.max(ofPeak, ofHeap)) + STEP - 1) / STEP;
    return new MemoryLimit(Math.max(LEAST, steps * STEP) + "Mi", reason);
  }

  private static long mebibytes(long bytes) {
    return (bytes + MEBIBYTE - 1) / MEBIBYTE;
  }
}
