package dev.jlserve.server.call;

import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;

/**
 * How an endpoint's requests get to its method.
 *
 * @param <I> the input record
 * @param <O> what the method returns for it
 */
public interface EndpointCalls<I, O> {

  /**
   * Whether a request that came now would be let wait or go on.
   *
   * @param deadline when it is to be answered, as {@link System#nanoTime} has it
   * @return {@link Admission#ADMITTED}, or the seconds after which to try again
   */
  int ask(long deadline);

  /**
   * Reads the inputs, calls the method, and makes the reply.
   *
   * @param deadline when it is to be answered, as {@link System#nanoTime} has it
   * @param requester who waits for it
   * @param opening begins a response whose parts the method still makes
   * @throws OverloadedException if it cannot be answered in time
   * @throws Exception whatever user code throws
   */
  Response respond(Exchange<I, O> exchange, long deadline, Requester requester, Opening opening)
      throws Exception;
}
