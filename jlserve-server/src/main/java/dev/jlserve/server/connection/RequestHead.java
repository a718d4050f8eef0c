package dev.jlserve.server.connection;

import dev.jlserve.server.response.CompleteResponse;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells a connection that a request's headers are here and which body follows, and refuses what
 * Helidon would take, or would refuse with a response that is followed by a reset, which can
 * overtake it.
 *
 * @param mostDeclared the longest declared body that Helidon may see: it would refuse a longer one
 *     before any route, which reads nothing of it anyway
 */
record RequestHead(long mostDeclared) implements Http1ConnectionListener {

  private static final HeaderName NAMELESS = HeaderNames.create("");

  private static final CompleteResponse OTHER_VERSION =
      CompleteResponse.detail(
          Status.HTTP_VERSION_NOT_SUPPORTED_505,
          "The server speaks HTTP/1.1, and answers HTTP/1.0");

  private static final CompleteResponse SMALL_METHOD =
      CompleteResponse.detail(
          Status.NOT_IMPLEMENTED_501,
          "The names of methods are written in capitals, such as GET and POST");

  private static final CompleteResponse NO_NAME =
      CompleteResponse.detail(Status.BAD_REQUEST_400, "A header has a name before its colon");

  private static final CompleteResponse OLD_CHUNKS =
      CompleteResponse.detail(Status.BAD_REQUEST_400, "HTTP/1.0 has no Transfer-Encoding");

  private static final CompleteResponse NO_HOST =
      CompleteResponse.detail(
          Status.BAD_REQUEST_400, "A request has one Host header, with a host's name or address");

  private static final CompleteResponse NO_AUTHORITY =
      CompleteResponse.detail(
          Status.BAD_REQUEST_400, "The address that is asked for has a host's name or address");

  @Override
  public void prologue(ConnectionContext context, HttpPrologue prologue) {
    Connection.current().lineEnded(prologue);
  }

  @Override
  public void headers(ConnectionContext context, Headers headers) {
    Connection connection = Connection.current();
    connection.headEnded(headers);
    RequestLine line = connection.framing().line();
    CompleteResponse refused = refuse(line, headers);
    if (refused != null) {
      throw connection.refuse(refused);
    }
    long declared = declared(headers);
    adapt((WritableHeaders<?>) headers, line, declared);
    if (headers.contains(HeaderNames.TRANSFER_ENCODING)) {
      connection.framing().chunksFollow();
    } else if (headers.contains(HeaderNames.CONTENT_LENGTH)) {
      connection.framing().bodyFollows(declared);
    }
  }

  private @Nullable CompleteResponse refuse(RequestLine line, Headers headers) {
    if (line.major() != 1) {
      return OTHER_VERSION;
    }
    if (!line.methodInCapitals()) {
      return SMALL_METHOD;
    }
    if (headers.contains(NAMELESS)) {
      return NO_NAME;
    }
    if (line.isHttp10() && headers.contains(HeaderNames.TRANSFER_ENCODING)) {
      return OLD_CHUNKS; // RFC 9112, 6.1
    }
    boolean mayLack = line.isHttp10() && !headers.contains(HeaderNames.HOST);
    if (!mayLack && !HostHeader.isSound(headers)) {
      return NO_HOST;
    }
    if (line.authority() != null && !HostHeader.isSound(line.authority())) {
      return NO_AUTHORITY;
    }
    return null;
  }

  /** Makes the headers say what the line does, and no more than Helidon lets through. */
  private void adapt(WritableHeaders<?> headers, RequestLine line, long declared) {
    if (declared > mostDeclared) {
      headers.contentLength(mostDeclared);
    }
    if (line.authority() != null) {
      // The target's host stands over the header (RFC 9112, 3.2.2).
      headers.set(HeaderNames.HOST, line.authority());
    }
    if (line.isHttp10()) {
      headers.remove(HeaderNames.EXPECT); // RFC 9110, 10.1.1
    }
  }

  private static long declared(Headers headers) {
    try {
      return headers.contentLength().orElse(0);
    } catch (IllegalArgumentException e) {
      return 0; // What is no length is refused as such.
    }
  }
}
