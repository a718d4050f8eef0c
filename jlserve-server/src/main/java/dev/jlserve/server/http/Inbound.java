package dev.jlserve.server.http;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a connection as they arrive. While a call runs, another thread may read one piece
 * ahead; who reads next waits for that piece, so that no two ever read at once.
 */
final class Inbound implements Supplier<byte @Nullable []> {

  private final HelidonSocket socket;
  private volatile @Nullable FutureTask<byte[]> ahead;

  Inbound(HelidonSocket socket) {
    this.socket = socket;
  }

  /** The next read gets what this one finds. */
  void follow(FutureTask<byte[]> reading) {
    ahead = reading;
  }

  /** What reads the socket, or has read it, for whoever reads next; null if nothing. */
  @Nullable FutureTask<byte[]> ahead() {
    return ahead;
  }

  /** The next bytes, or null at their end. */
  @Override
  public byte @Nullable [] get() {
    FutureTask<byte[]> reading = ahead;
    if (reading == null) {
      try {
        return socket.get();
      } catch (UncheckedIOException e) {
        throw new ServerConnectionException("the client has gone", e);
      }
    }
    ahead = null;
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloseConnectionException("the server stops", e);
    } catch (ExecutionException e) {
      throw new ServerConnectionException("the client has gone", e);
    }
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
      return false; // The answer is sent, and the connection ends in any case.
    }
  }
}
