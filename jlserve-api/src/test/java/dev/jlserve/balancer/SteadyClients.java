package dev.jlserve.balancer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that each send one request after the other, over connections that they keep. They try
 * none again, as a library's would.
 */
public final class SteadyClients implements AutoCloseable {

  private static final int CLIENTS = 4;

  /** They are to be there all the time, and to leave processors to what is built meanwhile. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(15);

  private static final String LENGTH = "content-length:";

  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final Queue<String> lost = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final int port;
  private final byte[] request;
  private volatile boolean over;

  private SteadyClients(int port, byte[] request) {
    this.port = port;
    this.request = request;
  }

  /**
   * Starts them.
   *
   * @param port on loopback
   * @param path what they post to
   * @param body JSON in ASCII
   */
  public static SteadyClients start(int port, String path, String body) {
    String text =
        """
        POST %s HTTP/1.1
        Host: a
        Content-Type: application/json
        Content-Length: %d

        %s"""
            .formatted(path, body.length(), body);
    int head = text.length() - body.length();
    String request = text.substring(0, head).replace("\n", "\r\n") + body;
    SteadyClients clients = new SteadyClients(port, request.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < CLIENTS; i++) {
      Thread thread = new Thread(clients::send);
      clients.threads.add(thread);
      thread.start();
    }
    return clients;
  }

  private void send() {
    while (!over) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        boolean open = true;
        while (open && !over) {
          open = exchange(socket.getOutputStream(), in);
          LockSupport.parkNanos(PAUSE);
        }
      } catch (IOException e) {
        lost.add(e.toString());
      }
    }
  }

  /** Whether the connection stays open. */
  private boolean exchange(OutputStream out, InputStream in) throws IOException {
    out.write(request);
    String status = line(in);
    boolean open = true;
    int length = 0;
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      String header = field.toLowerCase(Locale.ROOT);
      open &= !header.equals("connection: close");
      if (header.startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    String body = new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    if (status.startsWith("HTTP/1.1 200 ")) {
      answers.merge(body, 1, Integer::sum);
    } else {
      lost.add(status + ": " + body);
    }
    return open;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; ) {
      if (next < 0) {
        throw new IOException("the connection has ended after '" + line + "'");
      }
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }

  /** How many requests were answered with 200. */
  public int answered() {
    return answers.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The bodies of these answers. */
  public List<String> bodies() {
    return List.copyOf(answers.keySet());
  }

  /** What became of the others. */
  public List<String> lost() {
    return List.copyOf(lost);
  }

  /**
   * Ends them once so many requests were answered, or one was lost.
   *
   * @throws InterruptedException if the current thread is interrupted
   */
  public void endAfter(int requests) throws InterruptedException {
    while (answered() < requests && lost.isEmpty()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Override
  public void close() {
    over = true;
  }
}
