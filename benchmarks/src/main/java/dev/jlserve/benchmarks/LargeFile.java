package dev.jlserve.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Executors;

/** A file of 200 MB on loopback, and an app that fetches it and says how long that took. */
final class LargeFile implements AutoCloseable {

  /** Its size. */
  static final int MEGABYTES = 200;

  private static final int MEGABYTE = 1_000_000;

  private final HttpServer server;
  private final byte[] block = new byte[MEGABYTE];
  private final String sha256;

  LargeFile() throws IOException {
    new Random(1).nextBytes(block);
    sha256 = hash();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, (long) MEGABYTES * MEGABYTE);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < MEGABYTES; i++) {
              out.write(block);
            }
          }
        });
    server.start();
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < MEGABYTES; i++) {
        digest.update(block);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/file.bin";
  }

  /** The app's source. */
  String app() {
    return """
        import dev.jlserve.*;

        @JLServeApp
        public class Fetching {
          static final Weights FILE = Weights.url("%s", "%s");
          record Text(String text) {}
          public void setup() {}
          public void downloadWeights() {
            long start = System.nanoTime();
            FILE.download();
            System.out.println("took " + (System.nanoTime() - start) / 1_000_000);
          }
          @Endpoint public Text echo(Text in) { return in; }
        }
        """
        .formatted(address(), sha256);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
