package dev.jlserve.server.http;

import dev.jlserve.server.call.Requester;
import dev.jlserve.server.connection.Connection;

/**
 * The client at the other end of a connection.
 *
 * @param connection where its request came
 */
record ConnectedRequester(Connection connection) implements Requester {

  @Override
  public boolean hasGone() {
    return connection.isCut();
  }

  @Override
  public void callBegins() {
    connection.callBegins();
  }
}
