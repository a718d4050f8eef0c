package dev.jlserve.cli.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** Waits until a JVM, which has the classes of a {@link HaltingJar}, halts at a place. */
final class Halting implements AutoCloseable {

  private static final int LIMIT_MILLIS = 60_000;

  private final ServerSocket halts;
  private final String option;

  /** Is for one JVM. */
  Halting(Place place) throws IOException {
    halts = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    halts.setSoTimeout(LIMIT_MILLIS);
    option = Halt.option(place, halts.getLocalPort());
  }

  /** The option of the JVM. */
  String option() {
    return option;
  }

  /** Waits until the JVM is at the place; says whether it came there before it ended. */
  boolean await(Process jvm) throws IOException {
    jvm.onExit().thenRun(this::close);
    try (Socket halted = halts.accept()) {
      return halted.getInputStream().read() == 1;
    } catch (SocketException ended) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      halts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
