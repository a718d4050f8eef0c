package dev.jlserve.server.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** A connection's context with another reader; all else is the server's. */
record GuardedContext(ConnectionContext server, DataReader dataReader)
    implements ConnectionContext {

  @Override
  public ListenerContext listenerContext() {
    return server.listenerContext();
  }

  @Override
  public ExecutorService executor() {
    return server.executor();
  }

  @Override
  public DataWriter dataWriter() {
    return server.dataWriter();
  }

  @Override
  public Router router() {
    return server.router();
  }

  @Override
  public Optional<ProxyProtocolData> proxyProtocolData() {
    return server.proxyProtocolData();
  }

  @Override
  public HelidonSocket serverSocket() {
    return server.serverSocket();
  }

  @Override
  public PeerInfo remotePeer() {
    return server.remotePeer();
  }

  @Override
  public PeerInfo localPeer() {
    return server.localPeer();
  }

  @Override
  public boolean isSecure() {
    return server.isSecure();
  }

  @Override
  public String socketId() {
    return server.socketId();
  }

  @Override
  public String childSocketId() {
    return server.childSocketId();
  }
}
