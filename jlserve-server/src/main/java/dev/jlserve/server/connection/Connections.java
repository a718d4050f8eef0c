package dev.jlserve.server.connection;

import dev.jlserve.server.carrier.CarrierSupply;
import dev.jlserve.server.connection.ConnectionPhase.Kind;
import dev.jlserve.server.log.BackgroundLog;
import dev.jlserve.server.log.RunningRequest;
import dev.jlserve.server.request.CurrentRequest;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.settings.HttpLimits;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All open connections, and the one thread that watches over them: it cuts what takes too long, and
 * sees to it that each gets its turn. The thread outlives whatever goes wrong with one of them, and
 * waits for nothing: no socket, no log.
 */
public final class Connections {

  private static final System.Logger LOG = System.getLogger(Connections.class.getName());

  /** How often it looks; also how long a call runs before its client's leaving is watched for. */
  private static final long TICK = 50_000_000;

  private static final long SECOND = 1_000_000_000;

  private static final CompleteResponse CROWDED =
      CompleteResponse.detail(
          Status.SERVICE_UNAVAILABLE_503,
          "Other clients take all the connections that there are; try again later",
          HeaderValues.create(HeaderNames.RETRY_AFTER, 1));

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final CompleteResponse lateHead;
  private final CompleteResponse lateBody;
  private final CompleteResponse lateCall;
  private final long deadline;
  private final BackgroundLog log;
  private final Turns turns = new Turns();
  private final CarrierSupply carriers = new CarrierSupply();
  private final Thread watcher =
      Thread.ofPlatform().daemon().name("jlserve-connections").unstarted(this::watch);
  private volatile boolean ended;
  private volatile boolean leaving;
  private volatile boolean draining;
  private volatile boolean refusing;
  private volatile long drainBegan;

  /**
   * Creates the connections of a server.
   *
   * @param log says which calls were late
   */
  public Connections(HttpLimits limits, BackgroundLog log) {
    this.log = log;
    lateHead =
        CompleteResponse.detail(
            Status.REQUEST_TIMEOUT_408,
            "The headers took longer than " + limits.headerTime().toSeconds() + " s");
    deadline = limits.deadline().toSeconds();
    // A request that is over at its deadline needs no body after that.
    lateBody =
        CompleteResponse.detail(
            Status.REQUEST_TIMEOUT_408,
            "The body took longer than "
                + Math.min(limits.bodyTime().toSeconds(), deadline)
                + " s");
    lateCall =
        CompleteResponse.detail(Status.GATEWAY_TIMEOUT_504, "No answer within " + deadline + " s");
  }

  /** Handles a connection to its end, over which it watches meanwhile. */
  void handle(Connection connection, Limit requests) throws InterruptedException {
    add(connection);
    try {
      connection.handle(requests);
    } finally {
      open.remove(connection);
    }
  }

  /** A response was sent. Before the next request of its connection, others have their turn. */
  public void giveWay() {
    turns.giveWay();
  }

  public int count() {
    return open.size();
  }

  /** Watches over a connection from now on. */
  void add(Connection connection) {
    open.add(connection);
  }

  /** Begins to watch. */
  public void start() {
    watcher.start();
  }

  /** Whether time limits hold: from the start until the end. */
  public boolean isWatching() {
    return watcher.isAlive();
  }

  private void watch() {
    while (!ended) {
      LockSupport.parkNanos(TICK);
      try {
        long now = System.nanoTime();
        for (Connection connection : open) {
          look(connection, now);
        }
        turns.look(now);
        if (turns.areDenied(now)) {
          carriers.look(0, now);
        } else {
          carriers.rest(now);
        }
      } catch (Throwable e) {
        // Perhaps memory has run out. It looks again; nobody else would.
      }
    }
    carriers.end();
  }

  private void look(Connection connection, long now) {
    try {
      look(connection, connection.phase(), now);
    } catch (Throwable e) {
      // It is looked at again, and the others are not to wait for that.
    }
  }

  private void look(Connection connection, ConnectionPhase phase, long now) {
    Kind kind = phase.kind();
    if (kind == Kind.CUT) {
      if (phase.isOver(now)) {
        connection.closeSocket();
      }
    } else if (phase.isOver(now)) {
      CurrentRequest late = connection.request();
      if (connection.cut(phase, lateAnswer(kind)) && phase.awaitsResponse()) {
        log.add(new RunningRequest(late.path(), late.id()), () -> logLate(late));
      }
    } else if (draining
        && isHalfSent(phase)
        && now - Math.max(phase.since(), drainBegan) > SECOND) {
      connection.cut(phase, stopping(kind));
    } else if (phase.awaitsResponse()) {
      if (now - phase.since() > TICK) {
        connection.watch(phase);
      }
      Runnable heartbeat = connection.heartbeat(phase, now);
      if (heartbeat != null) {
        Thread.ofVirtual().name("jlserve-heartbeat").start(heartbeat);
      }
    }
  }

  private void logLate(CurrentRequest request) {
    LOG.log(
        Level.WARNING,
        "{0} had no answer within {1} s, id {2}",
        request.line(),
        deadline,
        request.id());
  }

  private @Nullable CompleteResponse lateAnswer(Kind kind) {
    return switch (kind) {
      case HEAD -> lateHead;
      case BODY -> lateBody;
      case WAIT, CALL -> lateCall;
      case IDLE, RESPONSE, LINGER, CUT -> null;
    };
  }

  private static @Nullable CompleteResponse stopping(Kind kind) {
    return switch (kind) {
      case HEAD, BODY, WAIT -> CompleteResponse.STOPPING;
      case CALL -> CompleteResponse.INTERRUPTED;
      case IDLE, RESPONSE, LINGER, CUT -> null;
    };
  }

  private static boolean isHalfSent(ConnectionPhase phase) {
    return phase.kind() == Kind.HEAD || phase.kind() == Kind.BODY || phase.kind() == Kind.LINGER;
  }

  /** Whether the server stops, now or soon: every response is its connection's last. */
  public boolean isDraining() {
    return leaving;
  }

  /** Ends connections with their next response. */
  public void leave() {
    leaving = true;
  }

  /**
   * Closes the connection that has waited longest for its client: an idle one, or else one that has
   * been in the midst of a request for a second. Those of calls and answers stay.
   */
  void makeRoom() {
    long now = System.nanoTime();
    Connection longest = null;
    ConnectionPhase seen = null;
    for (Connection connection : open) {
      ConnectionPhase phase = connection.phase();
      boolean waits =
          phase.kind() == Kind.IDLE || (isHalfSent(phase) && now - phase.since() > SECOND);
      if (waits && (seen == null || waitsLonger(phase, seen))) {
        longest = connection;
        seen = phase;
      }
    }
    if (longest != null && seen != null) {
      longest.cut(seen, crowded(seen.kind()));
    }
  }

  private static boolean waitsLonger(ConnectionPhase one, ConnectionPhase other) {
    boolean idle = one.kind() == Kind.IDLE;
    return idle == (other.kind() == Kind.IDLE) ? one.since() - other.since() < 0 : idle;
  }

  private static @Nullable CompleteResponse crowded(Kind kind) {
    return kind == Kind.HEAD || kind == Kind.BODY ? CROWDED : null;
  }

  /** Closes what is still open, and gives it so long to end. */
  public void closeAll(Duration time) {
    for (Connection connection : open) {
      ConnectionPhase phase = connection.phase();
      if (phase.kind() != Kind.CUT) {
        connection.cut(phase, null);
      }
    }
    long until = System.nanoTime() + time.toNanos();
    while (!open.isEmpty() && until - System.nanoTime() > 0) {
      LockSupport.parkNanos(TICK / 10);
    }
  }

  /** Whether a request came once the server was stopping. */
  public boolean isTooLate(Connection connection) {
    return refusing || (draining && connection.headBegan() - drainBegan > 0);
  }

  /**
   * Lets the requests that are there be answered. What is half sent has a second to arrive.
   *
   * @param cutTime how long those have to end that were cut
   * @return whether all were answered in time, or have ended once they were cut; none begins then
   */
  public boolean drain(long until, Duration cutTime) {
    drainBegan = System.nanoTime();
    draining = true;
    await(open, Connections::isIdle, until);
    // Whoever has not seen this is still at work, or idle: it is waited for once more.
    refusing = true;
    if (await(open, Connections::isIdle, until)) {
      return true;
    }
    List<Connection> cut = new ArrayList<>(open);
    // A call that ends lets the next one begin.
    cut.stream().filter(Connections::isWaiting).forEach(Connections::cut);
    cut.forEach(Connections::cut);
    return await(
        cut, connection -> !open.contains(connection), System.nanoTime() + cutTime.toNanos());
  }

  private static boolean isWaiting(Connection connection) {
    return connection.phase().kind() == Kind.WAIT;
  }

  private static boolean isIdle(Connection connection) {
    return connection.phase().kind() == Kind.IDLE;
  }

  /** Ends a connection, and interrupts its call; its client is told that the server stops. */
  public static void cut(Connection connection) {
    ConnectionPhase phase = connection.phase();
    while (phase.kind() != Kind.CUT && !connection.cut(phase, stopping(phase.kind()))) {
      phase = connection.phase();
    }
  }

  private static boolean await(
      Collection<Connection> some, Predicate<Connection> done, long until) {
    while (!some.stream().allMatch(done)) {
      if (until - System.nanoTime() < 0) {
        return false;
      }
      LockSupport.parkNanos(TICK / 4);
    }
    return true;
  }

  /** Stops watching. */
  public void end() {
    ended = true;
  }
}
