package dev.jlserve.cli.record;

/**
 * What the app's process needed of memory when it was tried.
 *
 * @param peak the most that it held at once, in bytes
 * @param heap what its heap held after the last example, in bytes
 */
public record MeasuredMemory(long peak, long heap) {

  private static final int TENTH = 10;
  private static final long NOISE = 16 * 1024 * 1024;

  /** Whether two trials may have measured the same: none measures it to the byte. */
  public boolean isNear(MeasuredMemory other) {
    return isNear(peak, other.peak) && isNear(heap, other.heap);
  }

  private static boolean isNear(long one, long other) {
    return Math.abs(one - other) <= Math.max(NOISE, Math.max(one, other) / TENTH);
  }
}
