package dev.jlserve.server.call;

import dev.jlserve.server.response.CompleteResponse;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A form in which an endpoint takes requests.
 *
 * @param <I> the input record
 * @param <O> the output record
 */
public interface RequestFormat<I, O> {

  /** The answer to headers that tell of another form, or null. */
  @Nullable CompleteResponse refuse(ServerRequestHeaders headers);

  /**
   * Takes the body in.
   *
   * @return null if there is none
   * @throws RuntimeException that tells the answer, if it did not arrive or is not what the headers
   *     tell
   */
  @Nullable Exchange<I, O> read(ServerRequest request);

  /** The answer to a request without a body. */
  CompleteResponse empty();
}
