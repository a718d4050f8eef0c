package dev.jlserve.server.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers, as JSON, what Helidon refuses before any route: it is no HTTP, or too large. */
final class ProtocolErrors {

  private ProtocolErrors() {}

  static DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, ProtocolErrors::answer);
    }
    return handlers.build();
  }

  // Helidon's message is left out: it may quote what the client sent, or name classes.
  @SuppressWarnings("UnusedVariable")
  private static DirectHandler.TransportResponse answer(
      DirectHandler.TransportRequest request,
      EventType type,
      Status said,
      ServerResponseHeaders headers,
      String message) {
    // Before there is a request, an exception of the parser's is the fault of what it parsed.
    boolean early = Connection.current().step().kind().compareTo(Step.Kind.HEAD) <= 0;
    Status status = early && said.code() == 500 ? Status.BAD_REQUEST_400 : said;
    return DirectHandler.TransportResponse.builder()
        .status(status)
        .headers(headers)
        .header(Answer.JSON)
        .keepAlive(false)
        .entity(Answer.detail(status, status.reasonPhrase()).body())
        .build();
  }
}
