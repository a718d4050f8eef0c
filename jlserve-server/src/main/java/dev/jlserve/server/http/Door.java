package dev.jlserve.server.http;

import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.connection.Connections;
import io.helidon.webserver.CloseConnectionException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The door to the endpoints of a development server. Each request holds a lease from here to the
 * end of its response. While the door is closed, new requests wait before it.
 */
final class Door {

  private final Map<Connection, String> inside = new ConcurrentHashMap<>();
  private volatile @Nullable CountDownLatch closed;

  /**
   * Takes a lease; waits while the door is closed.
   *
   * @throws CloseConnectionException if the request is cut meanwhile
   */
  void enter(Connection connection, String path) {
    while (true) {
      await(closed);
      inside.put(connection, path);
      // Whoever closes the door looks inside after that, and so sees this lease or is seen here.
      if (closed == null) {
        return;
      }
      inside.remove(connection);
    }
  }

  private static void await(@Nullable CountDownLatch opening) {
    try {
      if (opening != null) {
        opening.await();
      }
    } catch (InterruptedException e) {
      throw new CloseConnectionException("cut", e);
    }
  }

  /** Gives the lease back, if the connection has one. */
  void leave(Connection connection) {
    inside.remove(connection);
  }

  /** From now on requests wait. */
  void close() {
    closed = new CountDownLatch(1);
  }

  /** Lets in those that wait. */
  void open() {
    CountDownLatch opening = closed;
    closed = null;
    if (opening != null) {
      opening.countDown();
    }
  }

  /** Whether no request holds a lease. */
  boolean isEmpty() {
    return inside.isEmpty();
  }

  /** The paths of the requests that hold one. */
  Set<String> paths() {
    return new TreeSet<>(inside.values());
  }

  /** Interrupts the requests that hold one; their clients are told that the server stops. */
  void cutAll() {
    inside.keySet().forEach(Connections::cut);
  }
}
