package dev.jlserve.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** {@code POST /greet} on a new connection each time. */
final class Greeting {

  /** Between two attempts; the resolution of every time that is measured by asking. */
  private static final Duration PAUSE = Duration.ofMillis(2);

  private static final int TIMEOUT_MS = 5_000;
  private static final byte[] BODY =
      "{\"name\":\"Ada\",\"greeting\":\"Hello\"}".getBytes(StandardCharsets.UTF_8);

  private Greeting() {}

  /**
   * Asks until a 200 contains the text.
   *
   * @param alive false as soon as there is nobody left to answer
   * @return {@link System#nanoTime} of the answer
   * @throws IllegalStateException if the answer does not come within the limit
   */
  static long await(int port, String text, BooleanSupplier alive, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (alive.getAsBoolean() && System.nanoTime() < deadline) {
      if (ask(port).contains(text)) {
        return System.nanoTime();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException("no 200 with '" + text + "' at port " + port);
  }

  /** The body of a 200, or nothing if there was none. */
  private static String ask(int port) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/greet")
                  .toURL()
                  .openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(TIMEOUT_MS);
      connection.setReadTimeout(TIMEOUT_MS);
      connection.setRequestProperty("Connection", "close");
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(BODY.length);
      connection.getOutputStream().write(BODY);
      return connection.getResponseCode() == 200
          ? new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      return ""; // refused or cut: not there yet, or being replaced
    }
  }
}
