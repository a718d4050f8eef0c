package dev.jlserve.server.http;

import dev.jlserve.server.access.Resource;
import dev.jlserve.server.body.UnreadableBodyException;
import dev.jlserve.server.response.Answer;
import dev.jlserve.server.response.Reply;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;

/** What answers one path; a path has one method, and HEAD where that is GET. */
interface Route extends Resource {

  @Override
  default boolean isOpen() {
    return false;
  }

  /**
   * Answers a request of that method. Whatever goes wrong is an answer as well.
   *
   * @throws UnreadableBodyException if the body did not arrive
   */
  Reply answer(ServerRequest request);

  /** A route that always answers the same. */
  record Fixed(Answer answer) implements Route {
    @Override
    public Method method() {
      return Method.GET;
    }

    @Override
    public Answer answer(ServerRequest request) {
      return answer;
    }
  }
}
