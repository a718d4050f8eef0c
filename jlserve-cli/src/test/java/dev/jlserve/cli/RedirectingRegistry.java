package dev.jlserve.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A registry of one image that wants a password for its manifest, and sends whoever asks for a
 * layer to a store on another port, as registries of clouds do.
 */
final class RedirectingRegistry implements AutoCloseable {

  private final Path layout;
  private final String digest;
  private final ServerSocket registry;
  private final HttpServer store;
  private final List<String> told = new CopyOnWriteArrayList<>();

  /**
   * Starts both.
   *
   * @param layout the image as an OCI layout
   * @param digest of its manifest, without {@code sha256:}
   */
  RedirectingRegistry(Path layout, String digest) throws IOException {
    this.layout = layout;
    this.digest = digest;
    store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    store.createContext("/", this::serve);
    store.start();
    registry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /** Its name and port. */
  String host() {
    return "localhost:" + registry.getLocalPort();
  }

  /** What authorised the requests that came to the store. */
  List<String> toldToTheStore() {
    return told;
  }

  /** By hand: the JDK's server waits for a line where a client begins with TLS. */
  private void accept() {
    try {
      while (true) {
        try (Socket client = registry.accept()) {
          client.getOutputStream().write(response(client.getInputStream()));
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private byte[] response(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.read());
      if (head.charAt(0) != 'G') {
        return response("400 Bad Request", "");
      }
    }
    String path = head.toString().split(" ", 3)[1];
    if (!head.toString().contains("\r\nAuthorization: Basic ")) {
      return response("401 Unauthorized", "WWW-Authenticate: Basic realm=\"test\"\r\n");
    }
    if (path.contains("/manifests/")) {
      String type = "Content-Type: application/vnd.oci.image.manifest.v1+json\r\n\r\n";
      return ("HTTP/1.1 200 OK\r\nConnection: close\r\n" + type + Files.readString(blob(digest)))
          .getBytes(StandardCharsets.UTF_8);
    }
    String hash = path.substring(path.length() - digest.length());
    String there = "http://127.0.0.1:" + store.getAddress().getPort() + "/" + hash;
    return response("307 Temporary Redirect", "Location: " + there + "\r\n");
  }

  private static byte[] response(String status, String header) {
    return ("HTTP/1.1 "
            + status
            + "\r\nContent-Length: 0\r\nConnection: close\r\n"
            + header
            + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Path blob(String hash) {
    return layout.resolve("blobs/sha256").resolve(hash);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      told.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      byte[] bytes = Files.readAllBytes(blob(exchange.getRequestURI().getPath().substring(1)));
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    registry.close();
    store.stop(0);
  }
}
