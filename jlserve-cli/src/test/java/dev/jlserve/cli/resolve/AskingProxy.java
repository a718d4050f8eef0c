package dev.jlserve.cli.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy that wants a user and a password. It answers what is asked of {@code
 * http://repository.test/} from a folder, and leads to no https.
 */
final class AskingProxy implements AutoCloseable {

  private final ServerSocket socket;
  private final Path folder;
  private final String expected;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  AskingProxy(Path folder, String user, String password) throws IOException {
    this.folder = folder;
    byte[] login = (user + ":" + password).getBytes(StandardCharsets.ISO_8859_1);
    this.expected = "Basic " + Base64.getEncoder().encodeToString(login);
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What it was asked by those that told it who they are. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        answer(client);
      } catch (IOException e) {
        // The client or the test has closed it.
      }
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    String[] request = in.readLine().split(" ");
    boolean known = false;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      known |= line.equalsIgnoreCase("Proxy-Authorization: " + expected);
    }
    if (known) {
      requests.add(request[0] + " " + request[1]);
    }
    Path file = folder.resolve(path(request[1]));
    String status =
        !known
            ? "407 Who"
            : request[0].equals("CONNECT")
                ? "502 No"
                : Files.isRegularFile(file) ? "200 OK" : "404 No";
    byte[] content = status.startsWith("200") ? Files.readAllBytes(file) : new byte[0];
    String head =
        """
        HTTP/1.1 %s\r
        Proxy-Authenticate: Basic realm="p"\r
        Content-Length: %d\r
        Connection: close\r
        \r
        """;
    OutputStream out = client.getOutputStream();
    out.write(head.formatted(status, content.length).getBytes(StandardCharsets.ISO_8859_1));
    out.write(content);
    out.flush();
  }

  private static String path(String target) {
    return target.startsWith("http://repository.test/")
        ? URI.create(target).getPath().substring(1)
        : "none";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
