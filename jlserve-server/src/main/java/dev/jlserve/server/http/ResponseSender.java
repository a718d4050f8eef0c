package dev.jlserve.server.http;

import dev.jlserve.server.access.AccessPolicy;
import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.connection.Connections;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Opening;
import dev.jlserve.server.response.Response;
import dev.jlserve.server.stream.EventStream;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import org.jspecify.annotations.Nullable;

/**
 * Sends the response to one request, and ends the connection where a further request could not be
 * told from the rest of this one.
 */
final class ResponseSender implements Opening {

  /** An unread body up to this length is read over, so that the connection can go on. */
  private static final long SKIPPED = 64 * 1024;

  private final ServerRequest request;
  private final ServerResponse response;
  private final Connection connection;
  private final Connections connections;
  private final AccessPolicy access;
  private final boolean http10;
  private boolean last;
  private boolean unasked;
  private @Nullable Response begun;

  ResponseSender(
      ServerRequest request,
      ServerResponse response,
      Connection connection,
      Connections connections,
      AccessPolicy access) {
    this.request = request;
    this.response = response;
    this.connection = connection;
    this.connections = connections;
    this.access = access;
    this.http10 = connection.framing().line().isHttp10();
    this.last = isLast(request.headers(), http10);
  }

  /** Whether nothing can follow the request on its connection, or is asked to. */
  private static boolean isLast(ServerRequestHeaders headers, boolean http10) {
    if (headers.contains(HeaderNames.TRANSFER_ENCODING)) {
      return true;
    }
    return headers.contains(HeaderNames.CONNECTION)
        ? headers.containsToken(HeaderValues.CONNECTION_CLOSE)
            || (http10 && !headers.containsToken(HeaderValues.CONNECTION_KEEP_ALIVE))
        : http10;
  }

  /** Nothing is to follow on the connection. */
  void endConnection() {
    last = true;
  }

  @Override
  public void open(Response answer) {
    begun = answer;
    last |= connections.isDraining() || (http10 && answer instanceof EventStream);
    last |= !request.content().consumed() && isLong(request.headers());
    // Whether the body still comes is the client's choice then; it is not asked to.
    unasked = request.headers().contains(HeaderValues.EXPECT_100) && !request.continueSent();
    last |= unasked;
    connection.responseBegins();
    if (last) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    } else if (http10) {
      response.header(HeaderValues.CONNECTION_KEEP_ALIVE);
    }
    access.mark(connection.request(), response::header);
    answer.send(request, response);
  }

  /**
   * Sends the response, if it has not been.
   *
   * @throws CloseConnectionException if another one has begun, or it cannot be sent to its end
   */
  void send(Response answer, RequestTimer timer) {
    long sent;
    try {
      Response formed =
          answer instanceof CompleteResponse whole
              ? access.form(connection.request(), whole)
              : answer;
      if (begun == null) {
        open(formed);
      } else if (!begun.equals(answer)) {
        throw new CloseConnectionException("the response that has begun cannot be ended");
      }
      sent = System.nanoTime();
      timer.answered(formed, sent);
    } finally {
      answer.release();
    }
    if (last) {
      connection.endsWithResponse(!unasked && isUnread());
      if (http10 && answer instanceof EventStream) {
        throw new CloseConnectionException("the answer was sent past the response");
      }
      return;
    }
    if (isUnread()) {
      connection.skip(request.content());
    }
    connection.responseEnded(sent);
    connections.giveWay();
  }

  private boolean isUnread() {
    return request.content().hasEntity() && !request.content().consumed();
  }

  private static boolean isLong(ServerRequestHeaders headers) {
    return headers.contains(HeaderNames.CONTENT_LENGTH)
        && headers.contentLength().orElse(0) > SKIPPED;
  }
}
