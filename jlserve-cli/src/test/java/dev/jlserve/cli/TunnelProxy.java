package dev.jlserve.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that wants a login, and alone knows that a host is this machine. */
final class TunnelProxy implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final String host;
  private final String login;
  private final List<String> tunnels = new CopyOnWriteArrayList<>();

  /**
   * Starts it.
   *
   * @param host the only host that it leads to
   * @param login a user and a password, as an address has them
   */
  TunnelProxy(String host, String login) throws IOException {
    this.host = host;
    this.login = login;
    Thread.ofPlatform().daemon().start(this::accept);
  }

  /** Its address with the login. */
  String address() {
    return "http://" + login + "@127.0.0.1:" + socket.getLocalPort();
  }

  /** Where it led to. */
  List<String> tunnels() {
    return tunnels;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.ofPlatform().daemon().start(() -> lead(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void lead(Socket client) {
    try (client) {
      OutputStream out = client.getOutputStream();
      while (true) {
        String head = head(client.getInputStream());
        byte[] known =
            URLDecoder.decode(login, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        String basic = Base64.getEncoder().encodeToString(known);
        String target = head.split(" ", 3)[1];
        if (!head.contains("\r\nProxy-Authorization: Basic " + basic + "\r\n")) {
          out.write(
              bytes(
                  "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                      + "Content-Length: 0\r\n\r\n"));
        } else if (!target.startsWith(host + ":")) {
          out.write(bytes("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n"));
        } else {
          tunnels.add(target);
          join(client, Integer.parseInt(target.substring(host.length() + 1)));
          return;
        }
      }
    } catch (IOException ended) {
      // Either side has closed it.
    }
  }

  private static void join(Socket client, int port) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      client.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
      Thread back = Thread.ofPlatform().daemon().start(() -> pump(server, client));
      pump(client, server);
      back.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      // Either side has closed it.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
