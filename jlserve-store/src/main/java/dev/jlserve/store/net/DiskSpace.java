package dev.jlserve.store.net;

import dev.jlserve.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Refuses, before a transfer, what the disk has no room for. */
public final class DiskSpace {

  private DiskSpace() {}

  /**
   * Requires room for some bytes.
   *
   * @param what what is to be stored
   * @param folder an existing folder of the disk
   * @throws WeightsException if the disk is known to have less
   * @throws IOException if the disk does not say how much it has
   */
  public static void require(String what, long bytes, Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    // Some network file systems say 0 for what they do not know.
    if (free > 0 && bytes > free) {
      throw new WeightsException(
          what
              + " needs "
              + readable(bytes)
              + ", and "
              + folder
              + " has "
              + readable(free)
              + " free; make room, or name another folder by JLSERVE_CACHE_DIR");
    }
  }

  private static String readable(long bytes) {
    return bytes < 10_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
