package dev.jlserve.server.connection;

import dev.jlserve.server.metrics.EndpointMetrics;
import dev.jlserve.server.response.CompleteResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is doing, and until when it may.
 *
 * @param kind what it is doing
 * @param since when that began, as {@link System#nanoTime} has it
 * @param until when it is cut, and after that, when it is closed whatever is still to be sent
 * @param cutStatus the status that its cutting is answered with; {@link EndpointMetrics#NOBODY} if
 *     it is not, or not cut
 */
public record ConnectionPhase(Kind kind, long since, long until, int cutStatus) {

  /** What a client is given to take the last words of the server. */
  static final Duration LAST_WORDS = Duration.ofSeconds(1);

  /** The phases of a request, in their order. */
  enum Kind {
    /** Waits for a request. */
    IDLE,
    /** Reads a request's line and headers. */
    HEAD,
    /** Reads its body. */
    BODY,
    /** Has its request, and waits for a free call. */
    WAIT,
    /** Runs the call. */
    CALL,
    /** Sends the response. */
    RESPONSE,
    /** Lets the rest of a refused body arrive, before closing. */
    LINGER,
    /** Cut: nothing more is sent by whoever handles it. */
    CUT
  }

  static ConnectionPhase of(Kind kind, long since, long until) {
    return new ConnectionPhase(kind, since, until, EndpointMetrics.NOBODY);
  }

  /**
   * The last phase: who sees it sees its status.
   *
   * @param answer what is said before closing; null closes without a word
   */
  static ConnectionPhase cut(@Nullable CompleteResponse answer) {
    int status = answer == null ? EndpointMetrics.NOBODY : answer.status().code();
    long now = System.nanoTime();
    return new ConnectionPhase(Kind.CUT, now, now + LAST_WORDS.toNanos(), status);
  }

  /** Whether its response is being made, or waited for. */
  boolean awaitsResponse() {
    return kind == Kind.WAIT || kind == Kind.CALL;
  }

  boolean isOver(long now) {
    return until - now < 0;
  }
}
