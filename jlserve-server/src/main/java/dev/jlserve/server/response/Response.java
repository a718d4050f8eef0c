package dev.jlserve.server.response;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** What a request is answered with. */
public interface Response {

  /** Its status. */
  Status status();

  /**
   * Sends it; of one that is sent in parts, what comes before them.
   *
   * @throws io.helidon.webserver.CloseConnectionException if it could not be sent
   */
  void send(ServerRequest request, ServerResponse response);

  /** How many requests one call answered together with this one; 0 if it was called alone. */
  default int batchSize() {
    return 0;
  }

  /** Gives up what it holds, whether it was sent or not. */
  void release();
}
