package dev.jlserve.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/**
 * Answers as no app does: as proxies and login pages, and as servers that end too early. The first
 * part of a path names the response.
 */
final class UnfitServer implements AutoCloseable {

  private static final String EVENT = "data: {\"text\":\"a\",\"position\":1,\"note\":null}\n\n";
  private static final String LAST = "200 OK\r\nConnection: close\r\n";
  private static final String EVENTS = "Content-Type: text/event-stream\r\n";
  private static final String CHUNKED = EVENTS + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String HTML = "Content-Type: text/html\r\n\r\n<html>Sign in</html>";
  private static final String JSON = "Content-Type: application/json\r\n";

  private static final Map<String, String> RESPONSES =
      Map.ofEntries(
          Map.entry("page", "200 OK\r\n" + HTML),
          Map.entry("object", "200 OK\r\n" + JSON + "\r\n{}"),
          Map.entry("nothing", LAST + "Content-Length: 0\r\n\r\n"),
          Map.entry("deep", "200 OK\r\n" + JSON + "\r\n" + "[".repeat(200_000)),
          Map.entry(
              "nested",
              "200 OK\r\n"
                  + JSON
                  + "\r\n{\"extra\":{},\"maybe\":null,\"value\":"
                  + ("[".repeat(999) + "]".repeat(999))
                  + "}"),
          Map.entry(
              "typed",
              "200 OK\r\nContent-Type: Text/Event-Stream ;charset=utf-8\r\n\r\n" + EVENT + ":\n\n"),
          Map.entry("cut", LAST + CHUNKED + chunk(EVENT) + chunk("data: {\"te") + "0\r\n\r\n"),
          Map.entry("unended", LAST + EVENTS + "\r\n" + EVENT + EVENT.strip() + "\n"),
          Map.entry("broken", "200 OK\r\n" + CHUNKED + chunk(EVENT) + chunk(EVENT)),
          Map.entry("missing", "404 Not Found\r\n" + HTML),
          Map.entry("code", "404 Not Found\r\n" + JSON + "\r\n{\"detail\":404}"),
          Map.entry("word", "422 Unfit\r\n" + JSON + "\r\n{\"detail\":[\"name is wrong\"]}"),
          Map.entry("field", "422 Unfit\r\n" + JSON + "\r\n{\"detail\":[{\"field\":\"x\"}]}"),
          Map.entry(
              "later",
              "503 Busy\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n" + JSON + "\r\nbusy"));

  private final ServerSocket socket;

  private UnfitServer(ServerSocket socket) {
    this.socket = socket;
  }

  static UnfitServer start() throws IOException {
    UnfitServer server = new UnfitServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofPlatform().daemon().start(server::serve);
    return server;
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.getBytes(UTF_8).length) + "\r\n" + text + "\r\n";
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        Socket connection = socket.accept();
        Thread.ofPlatform().daemon().start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // By the test, which is over.
    }
  }

  private static void serve(Socket connection) {
    try (connection) {
      DataInputStream in = new DataInputStream(connection.getInputStream());
      String request = line(in);
      int length = 0;
      for (String line = request; !line.isEmpty(); line = line(in)) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
        }
      }
      // What is left unread would reset the connection.
      in.readFully(new byte[length]);
      String response = "HTTP/1.1 " + RESPONSES.get(request.split("/", 3)[1]);
      connection.getOutputStream().write(response.getBytes(UTF_8));
    } catch (IOException gone) {
      // The client, which has what it wanted.
    }
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
