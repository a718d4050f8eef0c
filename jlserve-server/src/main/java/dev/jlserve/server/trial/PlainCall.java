package dev.jlserve.server.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request to this process's own port, on a connection of its own. Needs neither threads nor
 * classes that the server would not have without it, so that it works where memory is short, and an
 * AOT cache holds none of it.
 */
public final class PlainCall {

  private static final Pattern ANSWER =
      Pattern.compile("HTTP/1\\.1 (\\d{3})[^\r\n]*\r\n.*?\r\n\r\n(.*)", Pattern.DOTALL);

  private PlainCall() {}

  /** Makes a reply of the bytes that come. */
  private interface Reading {
    Reply of(InputStream in) throws IOException;
  }

  /**
   * Posts JSON.
   *
   * @param patience how long silence may last
   * @throws IOException if there is no response
   */
  public static Reply post(int port, String path, String json, Duration patience)
      throws IOException {
    return post(port, path, json, patience, PlainCall::whole);
  }

  /**
   * Posts JSON to an endpoint that streams, and leaves before the end of a stream that goes on.
   *
   * @param patience how long silence may last
   * @param time how long a stream is read at least, unless many events come
   * @throws IOException if there is no response
   */
  static Reply stream(int port, String path, String json, Duration patience, Duration time)
      throws IOException {
    return post(port, path, json, patience, in -> StreamReply.read(in, time));
  }

  private static Reply whole(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    Matcher answer = ANSWER.matcher(text);
    if (!answer.matches()) {
      throw Reply.missing();
    }
    return new Reply(Integer.parseInt(answer.group(1)), answer.group(2));
  }

  private static Reply post(int port, String path, String json, Duration patience, Reading reading)
      throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) patience.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      return reading.of(socket.getInputStream());
    } catch (SocketTimeoutException e) {
      throw new IOException("no answer after " + patience.toSeconds() + " s", e);
    }
  }
}
