package dev.jlserve.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server's one handler: finds the route, answers where there is none, and ends the connections
 * on which a further request could not be told from the rest of this one.
 */
final class Dispatcher implements Handler {

  private static final byte[] NOTHING = {};

  private final Map<String, Route> routes;
  private final @Nullable HostRules hosts;

  /**
   * Creates it.
   *
   * @param routes the routes by path
   * @param hosts who may ask; null lets everyone
   */
  Dispatcher(Map<String, Route> routes, @Nullable HostRules hosts) {
    this.routes = Map.copyOf(routes);
    this.hosts = hosts;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    boolean last =
        request.headers().contains(HeaderNames.TRANSFER_ENCODING)
            || request.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
    Answer answer;
    InputStream rest = null;
    try {
      answer = answer(request);
    } catch (UnreadableBodyException e) {
      answer = e.answer();
      rest = e.rest();
      last = true;
    }
    if (request.headers().contains(HeaderValues.EXPECT_100) && !request.continueSent()) {
      last = true; // Whether the body still comes is the client's choice.
    }
    if (last) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
    answer.send(request, response);
    if (rest != null) {
      LateBody.drain(rest);
    }
    if (last) {
      throw new CloseConnectionException("the answer said so");
    }
  }

  private Answer answer(ServerRequest request) {
    if (hosts != null) {
      Answer refused = hosts.refuse(request.headers());
      if (refused != null) {
        return refused;
      }
    }
    String path = request.path().path();
    Route route = routes.get(path);
    if (route == null) {
      return Answer.detail(Status.NOT_FOUND_404, "Not Found");
    }
    Method method = request.prologue().method();
    boolean head = method.equals(Method.HEAD) && route.method().equals(Method.GET);
    if (method.equals(route.method()) || head) {
      return route.answer(request);
    }
    String allowed = (route.method().equals(Method.GET) ? "GET, HEAD" : "POST") + ", OPTIONS";
    Header allow = HeaderValues.create(HeaderNames.ALLOW, allowed);
    return method.equals(Method.OPTIONS)
        ? new Answer(Status.OK_200, NOTHING, List.of(allow))
        : Answer.detail(Status.METHOD_NOT_ALLOWED_405, "Method Not Allowed", allow);
  }
}
