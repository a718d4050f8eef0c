package dev.jlserve.server.connection;

import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The open port. It accepts connections until it is closed, whatever fails meanwhile: descriptors
 * or memory that run out come back. Each connection has a virtual thread.
 */
public final class Listener {

  private static final System.Logger LOG = System.getLogger(Listener.class.getName());

  /** How long it waits after a failure, and for a connection to end. */
  private static final long PAUSE_MILLIS = 50;

  private static final long BETWEEN_LOGS = TimeUnit.SECONDS.toNanos(10);

  private final ServerSocketChannel port;
  private final ListenerContext context;
  private final Router router;
  private final GuardedProtocol protocol;
  private final Connections connections;
  private final Limit requests = FixedLimit.create();
  private final int most;
  private final Semaphore room;
  private long quietUntil = System.nanoTime();

  private Listener(
      ServerSocketChannel port,
      ListenerContext context,
      Router router,
      GuardedProtocol protocol,
      Connections connections,
      int most) {
    this.port = port;
    this.context = context;
    this.router = router;
    this.protocol = protocol;
    this.connections = connections;
    this.most = most;
    this.room = new Semaphore(most);
  }

  /**
   * Opens the port of the context's configuration.
   *
   * @param most how many connections are open at once
   * @throws IOException if it cannot be opened
   */
  public static Listener open(
      ListenerContext context,
      Router router,
      GuardedProtocol protocol,
      Connections connections,
      int most)
      throws IOException {
    InetSocketAddress address =
        new InetSocketAddress(context.config().host(), context.config().port());
    if (address.isUnresolved()) {
      throw new UnknownHostException(context.config().host());
    }
    ServerSocketChannel port = ServerSocketChannel.open();
    try {
      context.config().configureSocket(port);
      port.bind(address, context.config().backlog());
    } catch (IOException | RuntimeException e) {
      port.close();
      throw e;
    }
    return new Listener(port, context, router, protocol, connections, most);
  }

  /** Begins to accept. The thread keeps the process alive. */
  public void start() {
    Thread.ofPlatform().daemon(false).name("jlserve-listener").start(this::accept);
  }

  public int port() {
    return port.socket().getLocalPort();
  }

  /** Closes the port. Connections stay. */
  public void close() {
    try {
      port.close();
    } catch (IOException e) {
      // It is closed in any case.
    }
  }

  private void accept() {
    while (port.isOpen()) {
      SocketChannel accepted = null;
      try {
        accepted = port.accept();
        admit(accepted);
      } catch (ClosedChannelException closed) {
        close(accepted);
      } catch (Throwable e) {
        close(accepted);
        log("New connections wait: " + e);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
      }
    }
  }

  /** Waits for room, and makes some, before anything reads from the connection. */
  private void admit(SocketChannel accepted) throws InterruptedException {
    if (!room.tryAcquire()) {
      log(
          "All "
              + most
              + " connections are open; those that wait longest for their client are closed."
              + " JLSERVE_MAX_CONNECTIONS sets how many there may be");
      do {
        if (!port.isOpen()) {
          close(accepted);
          return;
        }
        connections.makeRoom();
      } while (!room.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }
    try {
      Thread.ofVirtual().name("jlserve-connection").start(() -> handle(accepted));
    } catch (Throwable e) {
      room.release();
      throw e;
    }
  }

  private void handle(SocketChannel accepted) {
    try (accepted) {
      context.config().connectionOptions().configureSocket(accepted);
      connections.handle(
          protocol.connection(AcceptedSocket.of(accepted, context, router)), requests);
    } catch (CloseConnectionException
        | UncheckedIOException
        | IOException
        | InterruptedException gone) {
      // The client has left, or the connection was closed by its own end.
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A connection ended", e);
    } finally {
      room.release();
    }
  }

  /** Logs, at most once in a while, in a thread of its own: a log may block. */
  private void log(String message) {
    long now = System.nanoTime();
    if (now - quietUntil >= 0) {
      quietUntil = now + BETWEEN_LOGS;
      Thread.ofVirtual().name("jlserve-listener-log").start(() -> LOG.log(Level.WARNING, message));
    }
  }

  private static void close(@Nullable SocketChannel accepted) {
    if (accepted != null) {
      try {
        accepted.close();
      } catch (IOException e) {
        // It is closed in any case.
      }
    }
  }
}
