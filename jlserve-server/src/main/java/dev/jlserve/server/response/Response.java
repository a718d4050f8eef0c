package dev.jlserve.server.response;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** What a request is answered with. */
public interface Response {

  /** Its status. */
  Status status();

  /**
   * Sends it.
   *
   * @throws io.helidon.webserver.CloseConnectionException if it could not be sent to its end
   */
  void send(ServerRequest request, ServerResponse response);

  /** Gives up what it holds, whether it was sent or not. */
  void release();
}
