package dev.jlserve.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/** Helidon's HTTP/1.1, each connection of which is a {@link Connection}. */
final class GuardedProtocol implements ServerConnectionSelector {

  private static final Answer NO_HOST =
      Answer.detail(
          Status.BAD_REQUEST_400, "A request has one Host header, with a host's name or address");

  private final Connections connections;
  private final HttpLimits limits;
  private final Access access;
  private final ServerConnectionSelector http;

  @SuppressWarnings("removal") // Without that switch, hosts would be checked twice.
  GuardedProtocol(Connections connections, HttpLimits limits, Access access) {
    this.connections = connections;
    this.limits = limits;
    this.access = access;
    this.http =
        Http1ConnectionSelector.builder()
            .config(
                Http1Config.builder()
                    .maxPrologueLength(limits.lineBytes())
                    .maxHeadersSize(limits.headerBytes())
                    .sendKeepAliveHeader(false)
                    .validateRequestHostHeader(false) // HostHeader's part.
                    .validateResponseHeaders(false) // Constants, allowed origins and sane ids.
                    .addReceiveListener(new Heads(longest(limits)))
                    .build())
            .build();
  }

  /** Tells a connection that a request's line, and its headers, are here. */
  private record Heads(long mostDeclared) implements Http1ConnectionListener {
    @Override
    public void prologue(ConnectionContext context, HttpPrologue prologue) {
      Connection.current().lineEnded(prologue);
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
      Connection connection = Connection.current();
      connection.headEnded(headers);
      if (!HostHeader.isSound(headers)) {
        connection.refuse(NO_HOST, bodyComes(headers));
      }
      // Helidon would refuse these before any route, and its refusal be followed by a reset that
      // can overtake it. Of what is longer than any body that is read, the route reads nothing.
      if (headers.contains(HeaderNames.CONTENT_LENGTH)
          && headers instanceof WritableHeaders<?> read
          && declared(headers) > mostDeclared) {
        read.contentLength(mostDeclared);
      }
    }

    private static boolean bodyComes(Headers headers) {
      boolean has =
          headers.contains(HeaderNames.CONTENT_LENGTH)
              || headers.contains(HeaderNames.TRANSFER_ENCODING);
      return has && !headers.contains(HeaderValues.EXPECT_100);
    }

    private static long declared(Headers headers) {
      try {
        return headers.contentLength().orElse(0);
      } catch (IllegalArgumentException e) {
        return 0; // What is no length is refused as such.
      }
    }
  }

  /** The longest body that Helidon lets through, and so the longest chunk. */
  static long longest(HttpLimits limits) {
    return 2L * limits.bodyBytes();
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData request) {
    return http.supports(request);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    return new Connection(context, connections, limits, access, http);
  }
}
