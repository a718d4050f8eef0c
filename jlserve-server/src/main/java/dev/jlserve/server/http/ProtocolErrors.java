package dev.jlserve.server.http;

import dev.jlserve.server.access.AccessPolicy;
import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.response.CompleteResponse;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers, as JSON, what Helidon refuses before any route: it is no HTTP, or too large. */
final class ProtocolErrors {

  private final AccessPolicy access;

  private ProtocolErrors(AccessPolicy access) {
    this.access = access;
  }

  static DirectHandlers handlers(AccessPolicy access) {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    ProtocolErrors errors = new ProtocolErrors(access);
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, errors::respond);
    }
    return handlers.build();
  }

  // Helidon's message is left out: it may quote what the client sent, or name classes.
  @SuppressWarnings("UnusedVariable")
  private DirectHandler.TransportResponse respond(
      DirectHandler.TransportRequest request,
      EventType type,
      Status said,
      ServerResponseHeaders headers,
      String message) {
    Connection connection = Connection.current();
    CompleteResponse longHead = connection.framing().refuseLongHead(said);
    if (longHead != null) {
      throw connection.refuse(longHead);
    }
    boolean isRead = connection.request().prologue() != null;
    if (said.code() != 500 || !isRead) {
      // Before there is a request, an exception of the parser's is the fault of what it parsed.
      Status status = said.code() == 500 ? Status.BAD_REQUEST_400 : said;
      throw connection.refuse(CompleteResponse.detail(status, status.reasonPhrase()));
    }
    connection.responseBegins();
    headers.set(CompleteResponse.JSON);
    access.mark(connection.request(), headers::set);
    return DirectHandler.TransportResponse.builder()
        .status(said)
        .headers(headers)
        .keepAlive(false)
        .entity(CompleteResponse.detail(said, said.reasonPhrase()).body())
        .build();
  }
}
