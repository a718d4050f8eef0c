package dev.jlserve.server.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.NioSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.socket.SocketWriter;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.Router;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;

/** What Helidon is told of a connection that the {@link Listener} accepted. */
record AcceptedSocket(
    SocketChannel channel,
    HelidonSocket serverSocket,
    DataReader dataReader,
    DataWriter dataWriter,
    ListenerContext listenerContext,
    Router router)
    implements ConnectionContext {

  static AcceptedSocket of(SocketChannel channel, ListenerContext listener, Router router) {
    String id = HexFormat.of().toHexDigits(System.identityHashCode(channel));
    HelidonSocket socket = NioSocket.server(channel, id, "jlserve");
    return new AcceptedSocket(
        channel, socket, DataReader.create(socket), SocketWriter.create(socket), listener, router);
  }

  /** Lets the client see that nothing more comes, while more may come from it. */
  void endOutput() {
    try {
      channel.shutdownOutput();
    } catch (IOException e) {
      // The client has left, so there is nothing to tell.
    }
  }

  @Override
  public ExecutorService executor() {
    return listenerContext.executor();
  }

  @Override
  public PeerInfo remotePeer() {
    return serverSocket.remotePeer();
  }

  @Override
  public PeerInfo localPeer() {
    return serverSocket.localPeer();
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String socketId() {
    return serverSocket.socketId();
  }

  @Override
  public String childSocketId() {
    return serverSocket.childSocketId();
  }
}
