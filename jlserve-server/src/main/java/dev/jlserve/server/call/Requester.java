package dev.jlserve.server.call;

/** Who has sent a request, and waits for its response. */
public interface Requester extends Caller {

  /**
   * Its call begins: from now on it may have had an effect.
   *
   * @throws io.helidon.webserver.CloseConnectionException if the request was cut before that; no
   *     call begins then
   */
  void callBegins();
}
