package dev.jlserve.server.trial;

import java.io.IOException;
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

  /** Within JSON there are no line breaks, so nothing but an event begins so. */
  private static final Pattern ERROR_EVENT =
      Pattern.compile("event: error\ndata: \\{\"status\":(\\d{3}),(.*)");

  private PlainCall() {}

  /**
   * A response.
   *
   * @param status its status
   * @param body its body, as it was framed
   */
  record Reply(int status, String body) {

    /** Of a stream whose last event is an error: what that says, as if it had been the response. */
    Reply orError() {
      Matcher event = ERROR_EVENT.matcher(body);
      return event.find()
          ? new Reply(Integer.parseInt(event.group(1)), "{" + event.group(2))
          : this;
    }
  }

  /**
   * Posts JSON.
   *
   * @param patience how long silence may last
   * @throws IOException if there is no response
   */
  public static Reply post(int port, String path, String json, Duration patience)
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
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher answer = ANSWER.matcher(text);
      if (!answer.matches()) {
        throw new IOException("its connection was closed without an answer");
      }
      return new Reply(Integer.parseInt(answer.group(1)), answer.group(2));
    } catch (SocketTimeoutException e) {
      throw new IOException("no answer after " + patience.toSeconds() + " s", e);
    }
  }
}
