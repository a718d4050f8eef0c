package dev.jlserve.server.connection;

import dev.jlserve.server.connection.Step.Kind;
import io.helidon.webserver.CloseConnectionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The step that a connection is in. Whoever takes it to the next one does so by one
 * compare-and-set: none follows {@link Kind#CUT}.
 */
final class Steps {

  private final AtomicReference<Step> current;

  Steps(Step first) {
    current = new AtomicReference<>(first);
  }

  Step current() {
    return current.get();
  }

  boolean isAt(Kind kind) {
    return current.get().kind() == kind;
  }

  /** To the next step, unless another one than that seen has begun; returns whether it did. */
  boolean replace(Step seen, Step next) {
    return seen.kind() != Kind.CUT && current.compareAndSet(seen, next);
  }

  /**
   * To the next step.
   *
   * @throws CloseConnectionException if that was the last one
   */
  void to(Step next) {
    while (true) {
      Step now = current.get();
      if (now.kind() == Kind.CUT) {
        throw new CloseConnectionException("cut");
      }
      if (current.compareAndSet(now, next)) {
        return;
      }
    }
  }
}
