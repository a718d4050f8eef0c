package dev.jlserve.server.response;

/** Begins a response while the call that makes it goes on. */
@FunctionalInterface
public interface Opening {

  /**
   * Sends what comes before its parts.
   *
   * @throws io.helidon.webserver.CloseConnectionException if nobody takes it any more
   */
  void open(Response response);
}
