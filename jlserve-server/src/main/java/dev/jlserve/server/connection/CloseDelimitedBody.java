package dev.jlserve.server.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.http.Header;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A body of unknown length for a client that knows no chunks: it ends where the connection does.
 * The response's status and headers are sent with its first bytes.
 */
final class CloseDelimitedBody extends OutputStream {

  private final HelidonSocket socket;
  private final BufferData next = BufferData.growing(256);

  /** Creates it for a response whose headers are set; they say that the connection closes. */
  CloseDelimitedBody(ServerResponse response, HelidonSocket socket) {
    this.socket = socket;
    ascii("HTTP/1.1 " + response.status().code() + " " + response.status().reasonPhrase());
    ascii("\r\n");
    for (Header header : response.headers()) {
      header.writeHttp1Header(next);
    }
    ascii("\r\n");
  }

  private void ascii(String text) {
    next.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void write(int b) {
    next.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    next.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    socket.write(next);
    next.reset();
  }
}
