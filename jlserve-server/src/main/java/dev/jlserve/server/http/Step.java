package dev.jlserve.server.http;

import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is doing, and until when it may.
 *
 * @param kind what it is doing
 * @param since when that began, as {@link System#nanoTime} has it
 * @param until when it is cut
 * @param ahead what reads the socket meanwhile, to notice that the client leaves; null if nothing
 * @param cutStatus the status that its cutting is answered with; {@link EndpointMetrics#NOBODY} if
 *     it is not, or not cut
 */
record Step(Kind kind, long since, long until, @Nullable FutureTask<byte[]> ahead, int cutStatus) {

  /** The steps of a request, in their order. */
  enum Kind {
    /** Waits for a request. */
    IDLE,
    /** Reads a request's line and headers. */
    HEAD,
    /** Reads its body. */
    BODY,
    /** Waits for a free call, or runs it. */
    CALL,
    /** Sends the answer. */
    ANSWER,
    /** Lets the rest of a refused body arrive, before closing. */
    LINGER,
    /** Cut: nothing more is sent by whoever handles it. */
    CUT
  }

  static Step of(Kind kind, long since, long until) {
    return new Step(kind, since, until, null, EndpointMetrics.NOBODY);
  }

  /**
   * The last step: who sees it sees its status.
   *
   * @param answer what is said before closing; null closes without a word
   */
  static Step cut(@Nullable Answer answer) {
    int status = answer == null ? EndpointMetrics.NOBODY : answer.status().code();
    return new Step(Kind.CUT, System.nanoTime(), Long.MAX_VALUE, null, status);
  }

  Step watchedBy(FutureTask<byte[]> reading) {
    return new Step(kind, since, until, reading, cutStatus);
  }

  boolean isOver(long now) {
    return kind != Kind.CUT && until - now < 0;
  }
}
