package dev.jlserve.server.http;

import dev.jlserve.server.access.AccessPolicy;
import dev.jlserve.server.body.UnreadableBodyException;
import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.connection.Connections;
import dev.jlserve.server.memory.MemoryErrors;
import dev.jlserve.server.request.CurrentRequest;
import dev.jlserve.server.request.RequestTarget;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.ErrorResponses;
import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server's one handler: finds the route, and answers where there is none. */
final class Dispatcher implements Handler {

  private final @Nullable Door door;
  private final AccessPolicy access;
  private final Connections connections;
  private final ErrorResponses errors;
  private final @Nullable RequestLines lines;
  private volatile AppRoutes app;

  /**
   * Creates the dispatcher of a server.
   *
   * @param app what answers
   * @param door what requests to endpoints pass; null if they pass none
   * @param access who may ask
   * @param lines where requests are printed; null for nowhere
   */
  Dispatcher(
      AppRoutes app,
      @Nullable Door door,
      AccessPolicy access,
      Connections connections,
      ErrorResponses errors,
      @Nullable RequestLines lines) {
    this.app = app;
    this.door = door;
    this.access = access;
    this.connections = connections;
    this.errors = errors;
    this.lines = lines;
  }

  /** What answers just now. */
  AppRoutes app() {
    return app;
  }

  @Nullable Door door() {
    return door;
  }

  /** Has another app answer; returns the one before. */
  AppRoutes replace(AppRoutes next) {
    AppRoutes before = app;
    app = next;
    return before;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    Connection connection = Connection.current();
    if (door == null || !isForApp(request.prologue())) {
      handle(request, response, connection, route(request.prologue()));
      return;
    }
    // Whoever waits holds nothing of the app that answered at the door.
    door.enter(connection, request.prologue().uriPath().rawPath());
    try {
      handle(request, response, connection, route(request.prologue()));
    } finally {
      door.leave(connection);
    }
  }

  /** Whether an endpoint has the path, or the app that is to come may have one there. */
  private boolean isForApp(HttpPrologue prologue) {
    Route route = route(prologue);
    return route instanceof EndpointRoute<?, ?>
        || (route == null && prologue.method().equals(Method.POST));
  }

  private void handle(
      ServerRequest request,
      ServerResponse response,
      Connection connection,
      @Nullable Route route) {
    if (route != null && request instanceof RoutingRequest matched) {
      // Names the span where an agent traces requests.
      matched.matchingPattern(RequestTarget.path(request.prologue().uriPath().rawPath()));
    }
    try (RequestTimer timer = RequestTimer.begin(route, connection, lines)) {
      handle(request, response, connection, route, timer);
    }
  }

  private void handle(
      ServerRequest request,
      ServerResponse response,
      Connection connection,
      @Nullable Route route,
      RequestTimer timer) {
    ResponseSender sender = new ResponseSender(request, response, connection, connections, access);
    Response answer;
    try {
      answer = respond(request, route, sender);
    } catch (UnreadableBodyException e) {
      answer = e.response();
      sender.endConnection();
    } catch (RuntimeException | Error e) {
      if (!MemoryErrors.isBehind(e)) {
        throw e;
      }
      CurrentRequest now = connection.request();
      answer = errors.of(now.path(), e, EndpointBinding.UNDECLARED, now.id());
      sender.endConnection();
    }
    sender.send(answer, timer);
  }

  /** The route of the path as it is written: none other means the same. */
  private @Nullable Route route(HttpPrologue prologue) {
    if (prologue.fragment().hasValue()) {
      return null;
    }
    String path = RequestTarget.path(prologue.uriPath().rawPath());
    AppRoutes now = app;
    Route route = now.byPath().get(path);
    boolean server = path.equals("/") || path.equals("*");
    return route == null && server && prologue.method().equals(Method.OPTIONS)
        ? now.readiness()
        : route;
  }

  private Response respond(ServerRequest request, @Nullable Route route, Opening opening) {
    Method method = request.prologue().method();
    CompleteResponse refused = access.refuse(request.headers(), method, route);
    if (refused != null) {
      return refused;
    }
    if (route == null) {
      return CompleteResponse.detail(Status.NOT_FOUND_404, "Not Found");
    }
    boolean head = method.equals(Method.HEAD) && route.method().equals(Method.GET);
    if (method.equals(route.method()) || head) {
      return route.respond(request, opening);
    }
    if (method.equals(Method.OPTIONS) && route instanceof Health) {
      return route.respond(
          request, opening); // A balancer may ask so; HAProxy does unless told otherwise.
    }
    String allowed = (route.method().equals(Method.GET) ? "GET, HEAD" : "POST") + ", OPTIONS";
    Header allow = HeaderValues.create(HeaderNames.ALLOW, allowed);
    return method.equals(Method.OPTIONS)
        ? new CompleteResponse(Status.OK_200, CompleteResponse.NOTHING, List.of(allow))
        : CompleteResponse.detail(Status.METHOD_NOT_ALLOWED_405, "Method Not Allowed", allow);
  }
}
