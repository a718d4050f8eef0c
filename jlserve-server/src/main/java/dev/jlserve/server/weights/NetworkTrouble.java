package dev.jlserve.server.weights;

import java.io.IOException;
import java.io.Serial;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;

/** The network failed, not the disk; another try may succeed. */
final class NetworkTrouble extends Exception {

  @Serial private static final long serialVersionUID = 1;

  NetworkTrouble(IOException cause) {
    super(clause(cause), cause);
  }

  private static String clause(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof UnknownHostException) {
      return "failed: there is no host '" + message + "'";
    }
    if (e instanceof SocketTimeoutException) {
      return "stood still";
    }
    // So the JDK's client calls it where less came than was announced.
    return message.startsWith("Premature EOF") ? "broke off" : "failed: " + message;
  }

  /** Whether no other try is worth its time. */
  boolean isFinal() {
    return getCause() instanceof SSLHandshakeException;
  }
}
