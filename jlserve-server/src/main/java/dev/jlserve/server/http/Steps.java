package dev.jlserve.server.http;

import dev.jlserve.server.http.Step.Kind;
import io.helidon.webserver.CloseConnectionException;
import java.util.concurrent.FutureTask;
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
   * @return the one before, whose reading ahead is over
   * @throws CloseConnectionException if that was the last one
   */
  Step to(Step next) {
    while (true) {
      Step now = uncut();
      if (current.compareAndSet(now, next)) {
        return now;
      }
    }
  }

  /**
   * To the next step, in which whatever reads ahead in this one goes on.
   *
   * @throws CloseConnectionException if this was the last one
   */
  void goOn(Step next) {
    while (true) {
      Step now = uncut();
      FutureTask<byte[]> ahead = now.ahead();
      if (current.compareAndSet(now, ahead == null ? next : next.watchedBy(ahead))) {
        return;
      }
    }
  }

  private Step uncut() {
    Step now = current.get();
    if (now.kind() == Kind.CUT) {
      throw new CloseConnectionException("cut");
    }
    return now;
  }
}
