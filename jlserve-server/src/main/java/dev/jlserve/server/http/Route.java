package dev.jlserve.server.http;

import dev.jlserve.server.access.Resource;
import dev.jlserve.server.body.UnreadableBodyException;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;

/** What answers one path; a path has one method, and HEAD where that is GET. */
interface Route extends Resource {

  @Override
  default boolean isOpen() {
    return false;
  }

  /**
   * Answers a request of that method. Whatever goes wrong is a response as well.
   *
   * @param opening begins a response that is sent in parts while the call goes on; it has been sent
   *     to its end when it is returned
   * @throws UnreadableBodyException if the body did not arrive
   */
  Response respond(ServerRequest request, Opening opening);

  /** A route that always answers the same. */
  record Fixed(CompleteResponse answer) implements Route {
    @Override
    public Method method() {
      return Method.GET;
    }

    @Override
    public CompleteResponse respond(ServerRequest request, Opening opening) {
      return answer;
    }
  }
}
