package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket to a server, for what no well-behaved client sends. */
final class Raw implements AutoCloseable {

  private static final Pattern DATE =
      Pattern.compile(
          "\r\nDate: ([A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT)\r\n");

  private final Socket socket;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  Raw(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(30_000);
    socket.setTcpNoDelay(true);
  }

  /** Sends; whether the server still takes it does not matter. */
  Raw send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Raw send(byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (SocketException closed) {
      // What it said before is still to be read.
    }
    return this;
  }

  /** Sends nothing more, and goes on reading. */
  Raw finish() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Checks that a response has a date, in HTTP's format, since some moment. */
  static void assertDated(String response, Instant since) {
    assertThat(response).containsOnlyOnce("\r\nDate: ").containsPattern(DATE);
    Matcher date = DATE.matcher(response);
    assertThat(date.find()).isTrue();
    assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.group(1))))
        .isBetween(since.truncatedTo(ChronoUnit.SECONDS), Instant.now());
  }

  /** Reads until {@code text} came. */
  Raw await(String text) throws IOException {
    InputStream in = socket.getInputStream();
    while (!seen.toString(StandardCharsets.ISO_8859_1).contains(text)) {
      int next = in.read();
      if (next < 0) {
        throw new AssertionError("no '" + text + "' in: " + seen);
      }
      seen.write(next);
    }
    return this;
  }

  /** All that came until the server closed the connection. */
  String all() throws IOException {
    try {
      socket.getInputStream().transferTo(seen);
    } catch (SocketException reset) {
      // An end as well.
    }
    return seen.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
