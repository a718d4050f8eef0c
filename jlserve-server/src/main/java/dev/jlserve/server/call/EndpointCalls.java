package dev.jlserve.server.call;

import dev.jlserve.server.form.RequestBody;
import dev.jlserve.server.response.Response;

/** How an endpoint's requests get to its method. */
public interface EndpointCalls {

  /**
   * Whether a request that came now would be let wait or go on.
   *
   * @param deadline when it is to be answered, as {@link System#nanoTime} has it
   * @return {@link Admission#ADMITTED}, or the seconds after which to try again
   */
  int ask(long deadline);

  /**
   * Reads the body, calls the method, and makes the reply.
   *
   * @param deadline when it is to be answered, as {@link System#nanoTime} has it
   * @param caller who waits for it
   * @throws OverloadedException if it cannot be answered in time
   * @throws Exception whatever user code throws
   */
  Response respond(RequestBody body, long deadline, Caller caller) throws Exception;
}
