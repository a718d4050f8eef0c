package dev.jlserve.server.connection;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bytes that a connection has received, of which nobody has taken the rest yet. */
final class Received {

  private static final byte[] NOTHING = {};

  private final Supplier<byte @Nullable []> more;
  private byte[] bytes = NOTHING;
  private int at;
  private boolean ended;

  /** Creates it with what waits for the next bytes, and gives null at their end. */
  Received(Supplier<byte @Nullable []> more) {
    this.more = more;
  }

  /** How many bytes are here. */
  int available() {
    return bytes.length - at;
  }

  /** The byte at an index below {@link #available}; it stays. */
  byte peek(int index) {
    return bytes[at + index];
  }

  /** Puts another byte in the place of one that is here. */
  void replace(int index, char by) {
    bytes[at + index] = (byte) by;
  }

  /**
   * Waits for more bytes behind those that are here.
   *
   * @return whether any came
   */
  boolean receive() {
    byte[] next = more.get();
    if (next == null) {
      ended = true;
      return false;
    }
    if (at == bytes.length) {
      bytes = next;
    } else {
      byte[] both = Arrays.copyOfRange(bytes, at, bytes.length + next.length);
      System.arraycopy(next, 0, both, bytes.length - at, next.length);
      bytes = both;
    }
    at = 0;
    return true;
  }

  /** Whether somebody has waited for bytes of which none come any more. */
  boolean isEnded() {
    return ended;
  }

  /** Passes over so many bytes of those that are here. */
  void skip(int count) {
    at += count;
  }

  /** The next byte, for which it waits if need be; -1 at their end. */
  int read() {
    return at < bytes.length || receive() ? bytes[at++] & 0xff : -1;
  }

  /** Takes so many bytes of those that are here. */
  byte[] take(int count) {
    byte[] taken =
        at == 0 && count == bytes.length ? bytes : Arrays.copyOfRange(bytes, at, at + count);
    at += count;
    if (at == bytes.length) {
      bytes = NOTHING;
      at = 0;
    }
    return taken;
  }

  /** Takes what is here, or comes next, up to so many bytes; null at their end. */
  byte @Nullable [] takeSome(long most) {
    return available() > 0 || receive() ? take((int) Math.min(most, available())) : null;
  }
}
