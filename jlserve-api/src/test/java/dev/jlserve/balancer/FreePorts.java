package dev.jlserve.balancer;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that start later than it is said where they are. */
public final class FreePorts {

  private static final int FIRST = 15_000;
  private static final int LAST = 30_000;

  private FreePorts() {}

  /**
   * Ports on loopback that nothing listens to. They are none of those that the system gives to
   * whoever asks for any, so that they stay free while their servers start, and start again.
   */
  public static List<Integer> of(int count) throws IOException {
    List<Integer> ports = new ArrayList<>();
    while (ports.size() < count) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (!ports.contains(port) && isFree(port)) {
        ports.add(port);
      }
    }
    return ports;
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException taken) {
      return false;
    }
  }
}
