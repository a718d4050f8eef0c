package dev.jlserve.server.connection;

import dev.jlserve.server.connection.ConnectionPhase.Kind;
import io.helidon.webserver.CloseConnectionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The phase that a connection is in. Whoever takes it to the next one does so by one
 * compare-and-set: none follows {@link Kind#CUT}.
 */
final class PhaseClock {

  private final AtomicReference<ConnectionPhase> current;

  PhaseClock(ConnectionPhase first) {
    current = new AtomicReference<>(first);
  }

  ConnectionPhase current() {
    return current.get();
  }

  boolean isAt(Kind kind) {
    return current.get().kind() == kind;
  }

  /** To the next phase, unless another one than that seen has begun; returns whether it did. */
  boolean replace(ConnectionPhase seen, ConnectionPhase next) {
    return seen.kind() != Kind.CUT && current.compareAndSet(seen, next);
  }

  /**
   * To the next phase.
   *
   * @throws CloseConnectionException if that was the last one
   */
  void to(ConnectionPhase next) {
    while (true) {
      ConnectionPhase now = current.get();
      if (now.kind() == Kind.CUT) {
        throw new CloseConnectionException("cut");
      }
      if (current.compareAndSet(now, next)) {
        return;
      }
    }
  }
}
