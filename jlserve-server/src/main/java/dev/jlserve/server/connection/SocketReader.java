package dev.jlserve.server.connection;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a connection as they arrive. While a call runs, a thread of its own may read ahead,
 * to notice that the client leaves. No two threads ever read at once: whoever comes second waits
 * for what the first one finds.
 */
final class SocketReader implements Supplier<byte @Nullable []> {

  /** Once so much was read ahead, and nobody has asked for it, no more is read. */
  private static final int MOST_AHEAD = 64 * 1024;

  private final HelidonSocket socket;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  // All below are guarded by the lock.
  private final Deque<byte[]> ahead = new ArrayDeque<>(2);
  private int bytesAhead;
  private boolean reading;
  private boolean awaited;
  private boolean ended;
  private @Nullable UncheckedIOException failure;

  SocketReader(HelidonSocket socket) {
    this.socket = socket;
  }

  /** The next bytes, or null at their end. */
  @Override
  public byte @Nullable [] get() {
    return next();
  }

  /**
   * Reads on and keeps nothing of it.
   *
   * @return whether more may come
   */
  boolean discard() {
    try {
      return get() != null;
    } catch (CloseConnectionException gone) {
      return false; // The response is sent, and the connection ends in any case.
    }
  }

  private byte @Nullable [] next() {
    while (true) {
      lock.lock();
      try {
        if (!ahead.isEmpty()) {
          byte[] piece = ahead.remove();
          bytesAhead -= piece.length;
          return piece;
        }
        if (ended) {
          return end();
        }
        if (reading) {
          awaited = true;
          arrived.await();
          continue;
        }
        reading = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CloseConnectionException("the server stops", e);
      } finally {
        awaited = false;
        lock.unlock();
      }
      read();
    }
  }

  private byte @Nullable [] end() {
    if (failure != null) {
      throw new ServerConnectionException("the client has gone", failure);
    }
    return null;
  }

  /** Reads one piece, for whoever has set {@link #reading}. */
  private void read() {
    byte[] bytes = null;
    UncheckedIOException thrown = null;
    try {
      bytes = socket.get();
    } catch (UncheckedIOException e) {
      thrown = e;
    } finally {
      found(bytes, thrown);
    }
  }

  private void found(byte @Nullable [] bytes, @Nullable UncheckedIOException thrown) {
    lock.lock();
    try {
      reading = false;
      if (bytes == null) {
        ended = true;
        failure = thrown;
      } else {
        ahead.add(bytes);
        bytesAhead += bytes.length;
      }
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Reads ahead from now on, until somebody asks for the bytes; does nothing if it does so. */
  void readAhead() {
    if (!mayReadAhead()) {
      return;
    }
    boolean started = false;
    try {
      Thread.ofVirtual().name("jlserve-read-ahead").start(this::readOn);
      started = true;
    } finally {
      if (!started) {
        giveUp();
      }
    }
  }

  private void readOn() {
    do {
      read();
    } while (mayReadAhead());
  }

  private boolean mayReadAhead() {
    lock.lock();
    try {
      boolean may = !reading && !awaited && !ended && bytesAhead < MOST_AHEAD;
      reading |= may;
      return may;
    } finally {
      lock.unlock();
    }
  }

  /** There is no thread to read ahead: perhaps memory has run out. */
  private void giveUp() {
    lock.lock();
    try {
      reading = false;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the client sends no more, as far as was read. */
  boolean isEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }
}
