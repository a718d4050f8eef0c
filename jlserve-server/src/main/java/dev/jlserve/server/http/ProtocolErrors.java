package dev.jlserve.server.http;

import dev.jlserve.server.access.Access;
import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.response.Answer;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers, as JSON, what Helidon refuses before any route: it is no HTTP, or too large. */
final class ProtocolErrors {

  private final Access access;

  private ProtocolErrors(Access access) {
    this.access = access;
  }

  static DirectHandlers handlers(Access access) {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    ProtocolErrors errors = new ProtocolErrors(access);
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, errors::answer);
    }
    return handlers.build();
  }

  // Helidon's message is left out: it may quote what the client sent, or name classes.
  @SuppressWarnings("UnusedVariable")
  private DirectHandler.TransportResponse answer(
      DirectHandler.TransportRequest request,
      EventType type,
      Status said,
      ServerResponseHeaders headers,
      String message) {
    Connection connection = Connection.current();
    boolean isRead = connection.request().prologue() != null;
    if (said.code() != 500 || !isRead) {
      // Before there is a request, an exception of the parser's is the fault of what it parsed.
      Status status = said.code() == 500 ? Status.BAD_REQUEST_400 : said;
      throw connection.refuse(Answer.detail(status, status.reasonPhrase()));
    }
    connection.answerBegins();
    headers.set(Answer.JSON);
    access.mark(connection.request(), headers::set);
    return DirectHandler.TransportResponse.builder()
        .status(said)
        .headers(headers)
        .keepAlive(false)
        .entity(Answer.detail(said, said.reasonPhrase()).body())
        .build();
  }
}
