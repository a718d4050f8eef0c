package dev.jlserve.server.settings;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the bytes of all bodies that are held at once, read or half read. What a short body takes
 * is not worth counting.
 */
public final class BodyMemory {

  /** Bodies up to here, in bytes, are not counted. */
  public static final int SHORT = 8 * 1024;

  private final long most;
  private final AtomicLong held = new AtomicLong();

  /**
   * Creates a memory that holds nothing yet.
   *
   * @param most the bytes that may be held; a single body may always be as long as its own limit
   * @param body the longest that is read of a body
   */
  public BodyMemory(long most, int body) {
    this.most = Math.max(most, body);
  }

  /** Whether so many bytes would find room now. */
  public boolean hasRoomFor(long bytes) {
    return bytes <= SHORT || held.get() + bytes <= most;
  }

  /**
   * Takes room for a body that was of one length, and is to be of another.
   *
   * @return whether there was room
   */
  public boolean resize(int from, int to) {
    int more = counted(to) - counted(from);
    if (more == 0) {
      return true;
    }
    if (held.addAndGet(more) > most && more > 0) {
      held.addAndGet(-more);
      return false;
    }
    return true;
  }

  private static int counted(int length) {
    return length > SHORT ? length : 0;
  }
}
