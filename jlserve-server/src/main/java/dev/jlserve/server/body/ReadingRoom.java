package dev.jlserve.server.body;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Room for what the reading of long JSON takes beside the body. Who finds none waits until others
 * were read: that is over soon, and the requests are admitted already.
 */
public final class ReadingRoom {

  /** Bodies up to here, in bytes, are not counted: as many are read at once as there are calls. */
  static final int SHORT = 64 * 1024;

  /** Text with escapes is collected as chars, copied to a builder, and becomes a string. */
  private static final int TIMES = 4;

  private static final int UNIT = 1024;

  private final int most;
  private final Semaphore free;

  /**
   * Creates the room of a server.
   *
   * @param bytes all of it; a single body may always be read
   */
  public ReadingRoom(long bytes) {
    this.most = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
    this.free = new Semaphore(most, true);
  }

  /**
   * Reads a body.
   *
   * @param length of the body, in bytes
   * @throws InterruptedException if the call is ended before there is room
   */
  <T> T read(int length, Supplier<T> reading) throws InterruptedException {
    if (length <= SHORT) {
      return reading.get();
    }
    int taken = (int) Math.min(most, (long) length * TIMES / UNIT);
    free.acquire(taken);
    try {
      return reading.get();
    } finally {
      free.release(taken);
    }
  }
}
