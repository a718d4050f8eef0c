package dev.jlserve.server.settings;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many connections the process has memory and file descriptors for. */
final class ConnectionBudget {

  /**
   * What a connection takes of the heap, in bytes: its thread and buffers, a head of 16 KiB and a
   * body that {@link BodyMemory} does not count.
   */
  static final int HELD = 16 * 1024 + 16 * 1024 + BodyMemory.SHORT;

  /** Descriptors that are the app's and the JVM's, at least. */
  private static final long RESERVED = 100;

  private static final int LEAST = 16;

  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final Pattern OPEN_FILES =
      Pattern.compile("^Max open files\\s+(\\d+)", Pattern.MULTILINE);

  private ConnectionBudget() {}

  /** The default of the server's limit. */
  static int connections() {
    return connections(Runtime.getRuntime().maxMemory(), descriptors());
  }

  /**
   * A quarter of the heap, and what descriptors leave.
   *
   * @param heap the largest heap in bytes
   * @param descriptors how many files and sockets the process may open
   */
  static int connections(long heap, long descriptors) {
    long free = descriptors - Math.max(RESERVED, descriptors / 4);
    long most = Math.min(heap / 4 / HELD, free);
    return (int) Math.max(LEAST, Math.min(most, 1_000_000));
  }

  private static long descriptors() {
    // On Linux a file says so. The MXBean costs a start tens of milliseconds.
    if (Files.isReadable(LIMITS)) {
      try {
        Matcher line = OPEN_FILES.matcher(Files.readString(LIMITS));
        return line.find() ? Long.parseLong(line.group(1)) : Long.MAX_VALUE;
      } catch (IOException e) {
        return Long.MAX_VALUE;
      }
    }
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }
}
