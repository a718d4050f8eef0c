package dev.jlserve.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One keep-alive connection over loopback, for one request at a time. It does little, so that the
 * client leaves the processors to the server.
 */
final class KeptConnection implements AutoCloseable {

  private static final int TIMEOUT_MS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private boolean kept = true;

  KeptConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Whether a further request may follow. */
  boolean isKept() {
    return kept;
  }

  Reply send(Request request) throws IOException {
    write(request.bytes());
    return read();
  }

  /** Sends a part of a request. */
  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Reads the answer. */
  Reply read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    long length = -1;
    boolean chunked = false;
    boolean retryAfter = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
      } else if (header.startsWith("transfer-encoding:")) {
        chunked = true;
      } else if (header.startsWith("retry-after:")) {
        retryAfter = true;
      } else if (header.startsWith("connection:") && header.contains("close")) {
        kept = false;
      }
    }
    return new Reply(status, retryAfter, body(length, chunked));
  }

  /** Reads so many bytes of an answer, or what there is of it. */
  void readSome(int length) throws IOException {
    in.readNBytes(length);
  }

  private byte[] body(long length, boolean chunked) throws IOException {
    if (chunked) {
      return chunks();
    }
    if (length < 0) {
      kept = false;
      return in.readAllBytes();
    }
    return exactly((int) length);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the body ended early");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the answer ended early");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
