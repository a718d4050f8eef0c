package dev.jlserve.benchmarks;

import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** As many connections to one server as requests are under way; each is used again. */
final class ConnectionPool implements AutoCloseable {

  private final int port;
  private final Deque<KeptConnection> idle = new ConcurrentLinkedDeque<>();

  ConnectionPool(int port) {
    this.port = port;
  }

  /** Sends a request on a connection of its own. */
  Reply send(Request request) throws IOException {
    KeptConnection connection = idle.poll();
    if (connection == null) {
      connection = new KeptConnection(port);
    }
    Reply reply;
    try {
      reply = connection.send(request);
    } catch (IOException e) {
      connection.close();
      throw e;
    }
    if (connection.isKept()) {
      idle.push(connection);
    } else {
      connection.close();
    }
    return reply;
  }

  @Override
  public void close() throws IOException {
    for (KeptConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.close();
    }
  }
}
