package dev.jlserve.server.connection;

import dev.jlserve.server.access.AccessPolicy;
import dev.jlserve.server.settings.HttpLimits;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnectionSelector;

/**
 * Helidon's HTTP/1.1, which answers HTTP/1.0 as well; each connection of which is a {@link
 * Connection}.
 */
public final class GuardedProtocol {

  private final HttpLimits limits;
  private final AccessPolicy access;
  private final ServerConnectionSelector http;

  @SuppressWarnings("removal") // Without that switch, hosts would be checked twice.
  public GuardedProtocol(HttpLimits limits, AccessPolicy access) {
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
                    .addReceiveListener(new RequestHead(longest(limits)))
                    .build())
            .build();
  }

  /** The longest body that Helidon lets through, and so the longest chunk. */
  public static long longest(HttpLimits limits) {
    return 2L * limits.bodyBytes();
  }

  /** One that was accepted. */
  Connection connection(AcceptedSocket accepted) {
    return new Connection(accepted, accepted::endOutput, limits, access, http);
  }
}
