package dev.jlserve.cli.storage;

import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Is in the JVM that is to be killed: halts it at a place, and says so at a port. */
public final class Halt {

  /** The system property with the place and the port. */
  private static final String PROPERTY = "jlserve.halt";

  private static final Optional<Halt> ASKED =
      Optional.ofNullable(System.getProperty(PROPERTY)).map(Halt::new);

  private final AtomicInteger calls = new AtomicInteger();
  private final Place place;
  private final int port;

  private Halt(String text) {
    String[] words = text.split(",", -1);
    place = new Place(words[0], words[1], words[2], Integer.parseInt(words[3]));
    port = Integer.parseInt(words[4]);
  }

  /** The option that a JVM is to halt with. */
  static String option(Place place, int port) {
    return "-D%s=%s,%s,%s,%d,%d"
        .formatted(PROPERTY, place.type(), place.method(), place.argument(), place.time(), port);
  }

  /** Is called at the start of each method where a JVM may be halted. */
  public static void begins(String type, String method, Object[] arguments) throws Exception {
    if (ASKED.isPresent()) {
      ASKED.get().at(type, method, arguments);
    }
  }

  private void at(String type, String method, Object[] arguments) throws Exception {
    if (place.fits(type, method, arguments) && calls.incrementAndGet() == place.time()) {
      new Socket(InetAddress.getLoopbackAddress(), port).getOutputStream().write(1);
      new CountDownLatch(1).await();
    }
  }
}
