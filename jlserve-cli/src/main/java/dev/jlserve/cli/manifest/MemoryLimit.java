package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.record.MeasuredMemory;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much memory a replica gets.
 *
 * @param quantity such as {@code 384Mi}
 * @param reason where that comes from, as a sentence
 */
record MemoryLimit(String quantity, String reason) {

  private static final Pattern QUANTITY = Pattern.compile("[1-9]\\d{0,8}(?:Ki|Mi|Gi|Ti|k|M|G|T)");

  /** Options that set the heap as a share of memory. */
  private static final Pattern SHARE = Pattern.compile("-XX:(?:MaxRAM|MaxRAMPercentage)=.*");

  /** Options that set the heap as a size. */
  private static final Pattern SIZE =
      Pattern.compile("-(?:Xmx|XX:MaxHeapSize=)(\\d{1,12})([kKmMgGtT]?)");

  /** Each is 1024 times the one before; no unit is found at the beginning. */
  private static final String UNITS = "bkmgt";

  private static final int UNIT_BITS = 10;

  private static final long MEBIBYTE = 1024 * 1024;
  private static final int STEP = 64;
  private static final int LEAST = 192;
  private static final int HEADROOM = 2;

  /**
   * A quarter of the memory is heap, of which two thirds are to be in use at most. Small containers
   * have a larger share: half of the memory, up to 126 MiB.
   */
  private static final int OF_HEAP = 6;

  /** Two thirds of 126 MiB. A heap up to this size has room in twice the peak. */
  private static final long SMALL_HEAP = 84 * MEBIBYTE;

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
    Optional<Long> ownHeap = jvmOptions.stream().flatMap(MemoryLimit::heap).reduce((a, b) -> b);
    boolean share = jvmOptions.stream().anyMatch(each -> SHARE.matcher(each).matches());
    long beside = Math.max(0, measured.peak() - measured.heap());
    boolean enough = share || measured.heap() <= SMALL_HEAP;
    long ofHeap = ownHeap.map(heap -> heap + beside).orElse(enough ? 0 : OF_HEAP * measured.heap());
    String reason =
        ofHeap > ofPeak
            ? ownHeap.map(heap -> reason(heap, beside)).orElseGet(() -> reason(measured.heap()))
            : String.format(
                Locale.ROOT,
                "Memory: %d x the %d MiB that 'build --validate' measured.",
                HEADROOM,
                mebibytes(measured.peak()));
    long steps = (mebibytes(Math.max(ofPeak, ofHeap)) + STEP - 1) / STEP;
    return new MemoryLimit(Math.max(LEAST, steps * STEP) + "Mi", reason);
  }

  private static String reason(long ownHeap, long beside) {
    return String.format(
        Locale.ROOT,
        "Memory: the heap of %d MiB that the app's options allow, and the %d MiB beside it under"
            + " 'build --validate'.",
        mebibytes(ownHeap),
        mebibytes(beside));
  }

  private static String reason(long usedHeap) {
    return String.format(
        Locale.ROOT,
        "Memory: %d x the heap of %d MiB in use under 'build --validate'; the JVM's heap is a"
            + " quarter of it.",
        OF_HEAP,
        mebibytes(usedHeap));
  }

  private static Stream<Long> heap(String option) {
    Matcher size = SIZE.matcher(option);
    if (!size.matches()) {
      return Stream.empty();
    }
    int unit = UNITS.indexOf(size.group(2).toLowerCase(Locale.ROOT));
    return Stream.of(Long.parseLong(size.group(1)) << (UNIT_BITS * unit));
  }

  private static long mebibytes(long bytes) {
    return (bytes + MEBIBYTE - 1) / MEBIBYTE;
  }
}
