package dev.jlserve.store.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy that wants a user and a password. It answers what is asked in plain with one body, and
 * leads nowhere else.
 */
public final class AskingProxy implements AutoCloseable {

  /** What it wants, as an address has it. */
  public static final String LOGIN = "ann:p%40ss";

  private static final String EXPECTED =
      "Basic "
          + Base64.getEncoder().encodeToString("ann:p@ss".getBytes(StandardCharsets.ISO_8859_1));

  private final ServerSocket socket;
  private final byte[] body;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Starts it. */
  public AskingProxy(byte[] body) throws IOException {
    this.body = body;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /** Its address, with these words before an {@code @}. */
  public String address(String login) {
    return "http://" + login + "@127.0.0.1:" + socket.getLocalPort();
  }

  /** What it was asked, {@code !} before it where the login was missing or another. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Waits until it was asked this; fails after a minute. */
  public void await(String request) throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    synchronized (requests) {
      while (!requests.contains(request)) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("it was asked " + requests);
        }
        requests.wait(left);
      }
    }
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
    String request = in.readLine();
    boolean known = false;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      known |= line.equalsIgnoreCase("Proxy-Authorization: " + EXPECTED);
    }
    synchronized (requests) {
      requests.add((known ? "" : "!") + request.substring(0, request.lastIndexOf(' ')));
      requests.notifyAll();
    }
    String status = known ? request.startsWith("CONNECT") ? "502 No" : "200 OK" : "407 Who";
    byte[] content = known ? body : new byte[0];
    OutputStream out = client.getOutputStream();
    String head =
        "HTTP/1.1 %s\r\n"
            + "Proxy-Authenticate: Basic realm=\"p\"\r\n"
            + "Content-Length: %d\r\n"
            + "Connection: close\r\n\r\n";
    out.write(head.formatted(status, content.length).getBytes(StandardCharsets.ISO_8859_1));
    out.write(content);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
