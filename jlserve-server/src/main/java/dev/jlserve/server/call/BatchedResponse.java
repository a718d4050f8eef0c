package dev.jlserve.server.call;

import dev.jlserve.server.response.Response;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * A response to one request of a batch.
 *
 * @param response what is sent
 * @param batchSize how many requests the call took
 */
record BatchedResponse(Response response, int batchSize) implements Response {

  @Override
  public Status status() {
    return response.status();
  }

  @Override
  public void send(ServerRequest request, ServerResponse sent) {
    response.send(request, sent);
  }

  @Override
  public void release() {
    response.release();
  }
}
