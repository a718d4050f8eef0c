package dev.jlserve.server.http;

import dev.jlserve.server.http.Step.Kind;
import io.helidon.http.Status;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All open connections, and the one thread that watches over them: it cuts what takes too long. */
final class Connections {

  private static final System.Logger LOG = System.getLogger(Connections.class.getName());

  /** How often it looks; also how long a call runs before its client's leaving is watched for. */
  private static final long TICK = 50_000_000;

  private static final long SECOND = 1_000_000_000;

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final Answer lateHead;
  private final Answer lateBody;
  private final Answer lateCall;
  private final long deadline;
  private volatile boolean ended;
  private volatile boolean draining;
  private volatile long drainBegan;

  Connections(HttpLimits limits) {
    lateHead =
        Answer.detail(
            Status.REQUEST_TIMEOUT_408,
            "The headers took longer than " + limits.headerTime().toSeconds() + " s");
    lateBody =
        Answer.detail(
            Status.REQUEST_TIMEOUT_408,
            "The body took longer than " + limits.bodyTime().toSeconds() + " s");
    deadline = limits.deadline().toSeconds();
    lateCall = Answer.detail(Status.GATEWAY_TIMEOUT_504, "No answer within " + deadline + " s");
  }

  void add(Connection connection) {
    open.add(connection);
  }

  void remove(Connection connection) {
    open.remove(connection);
  }

  int count() {
    return open.size();
  }

  /** Begins to watch. */
  void start() {
    Thread.ofPlatform().daemon().name("jlserve-connections").start(this::watch);
  }

  private void watch() {
    while (!ended) {
      LockSupport.parkNanos(TICK);
      long now = System.nanoTime();
      for (Connection connection : open) {
        look(connection, now);
      }
    }
  }

  private void look(Connection connection, long now) {
    Step step = connection.step();
    if (step.isOver(now)) {
      if (connection.cut(step, lateAnswer(step.kind())) && step.kind() == Kind.CALL) {
        CurrentRequest late = connection.request();
        RunningRequest.during(late, () -> logLate(late));
      }
    } else if (draining && isHalfSent(step) && now - Math.max(step.since(), drainBegan) > SECOND) {
      connection.cut(step, stopping(step.kind()));
    } else if (step.kind() == Kind.CALL && step.ahead() == null && now - step.since() > TICK) {
      connection.watch(step);
    }
    connection.beat(step, now);
  }

  private void logLate(CurrentRequest request) {
    LOG.log(
        Level.WARNING,
        "{0} had no answer within {1} s, id {2}",
        request.line(),
        deadline,
        request.id());
  }

  private @Nullable Answer lateAnswer(Kind kind) {
    return switch (kind) {
      case HEAD -> lateHead;
      case BODY -> lateBody;
      case CALL -> lateCall;
      case IDLE, ANSWER, LINGER, CUT -> null;
    };
  }

  private static @Nullable Answer stopping(Kind kind) {
    return switch (kind) {
      case HEAD, BODY, CALL -> Answer.STOPPING;
      case IDLE, ANSWER, LINGER, CUT -> null;
    };
  }

  private static boolean isHalfSent(Step step) {
    return step.kind() == Kind.HEAD || step.kind() == Kind.BODY || step.kind() == Kind.LINGER;
  }

  /** Whether the server stops: every answer is its connection's last. */
  boolean isDraining() {
    return draining;
  }

  /** Whether a request came once the server was stopping. */
  boolean isTooLate(Connection connection) {
    return draining && connection.headBegan() - drainBegan > 0;
  }

  /**
   * Lets the requests that are there be answered. What is half sent has a second to arrive.
   *
   * @return whether all were answered in time; those that were not are cut
   */
  boolean drain(long until) {
    drainBegan = System.nanoTime();
    draining = true;
    if (await(connection -> connection.step().kind() == Kind.IDLE, until)) {
      return true;
    }
    for (Connection connection : open) {
      Step step = connection.step();
      connection.cut(step, stopping(step.kind()));
    }
    await(connection -> false, System.nanoTime() + SECOND);
    return open.isEmpty();
  }

  private boolean await(Predicate<Connection> done, long until) {
    while (!open.stream().allMatch(done)) {
      if (until - System.nanoTime() < 0) {
        return false;
      }
      LockSupport.parkNanos(TICK / 4);
    }
    return true;
  }

  /** Stops watching. */
  void end() {
    ended = true;
  }
}
