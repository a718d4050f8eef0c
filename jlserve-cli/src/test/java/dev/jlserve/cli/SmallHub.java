package dev.jlserve.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A hub with one file, {@code words.txt}, whose content is the commit that it is asked in. */
final class SmallHub implements AutoCloseable {

  static final String FIRST = "a".repeat(40);
  static final String SECOND = "b".repeat(40);

  private final HttpServer server;
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile String head = FIRST;

  SmallHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String endpoint() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Lets {@code main} stand for another commit. */
  void move(String commit) {
    head = commit;
  }

  /** What authorised the requests. */
  List<String> tokens() {
    return tokens;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      String path = exchange.getRequestURI().getPath();
      String revision = path.replaceAll(".*/(?:revision|resolve)/([^/]*).*", "$1");
      String commit = revision.equals("main") ? head : revision;
      if (path.startsWith("/api/")) {
        String list = "{\"sha\":\"%s\",\"siblings\":[{\"rfilename\":\"words.txt\"}]}";
        send(exchange, list.formatted(commit));
        return;
      }
      exchange.getResponseHeaders().set("X-Repo-Commit", commit);
      exchange.getResponseHeaders().set("ETag", "\"" + sha256(commit) + "\"");
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", "" + commit.length());
        exchange.sendResponseHeaders(200, -1);
      } else {
        send(exchange, commit);
      }
    }
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    exchange.sendResponseHeaders(200, text.length());
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
