package dev.jlserve.server.mode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What this process has needed of memory so far.
 *
 * @param peak the most that it held at once, in bytes, of the heap and of all else
 * @param heap what its heap holds that is in use, in bytes
 */
record UsedMemory(long peak, long heap) {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";
  private static final int KIBIBYTE = 1024;

  /** Measures it; nothing where the system does not say. */
  static Optional<UsedMemory> measure() {
    try {
      Optional<Long> peak =
          Files.readAllLines(STATUS).stream()
              .filter(line -> line.startsWith(PEAK))
              .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
              .findFirst();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return peak.map(bytes -> new UsedMemory(bytes, runtime.totalMemory() - runtime.freeMemory()));
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }
}
