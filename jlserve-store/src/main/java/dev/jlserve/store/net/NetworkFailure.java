package dev.jlserve.store.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** The network failed, not the disk; another try may succeed. */
final class NetworkFailure extends Exception {

  @Serial private static final long serialVersionUID = 1;

  /** A failure of a body that was arriving. */
  NetworkFailure(IOException cause) {
    super(clause(cause, "?"), cause);
  }

  /**
   * A failure to get a reply.
   *
   * @param host the host that was asked for, be it a proxy's
   */
  NetworkFailure(Throwable cause, String host) {
    super(clause(cause, host), cause);
  }

  private static String clause(Throwable failure, String host) {
    if (cause(failure, UnresolvedAddressException.class) != null) {
      return "failed: there is no host '" + host + "'";
    }
    if (cause(failure, HttpTimeoutException.class) != null) {
      return "stood still";
    }
    if (cause(failure, ConnectException.class) != null && message(failure).isEmpty()) {
      return "failed: the connection to '" + host + "' was refused";
    }
    String message = message(failure).orElseGet(() -> failure.getClass().getSimpleName());
    // So the JDK's client calls it where less came than was announced.
    boolean cut =
        cause(failure, EOFException.class) != null || message.startsWith("fixed content-length");
    return cut ? "broke off" : "failed: " + message;
  }

  private static Optional<String> message(Throwable failure) {
    @Nullable Throwable each = failure;
    while (each != null && each.getMessage() == null) {
      each = each.getCause();
    }
    return Optional.ofNullable(each).map(Throwable::getMessage);
  }

  private static <T> @Nullable T cause(@Nullable Throwable failure, Class<T> type) {
    @Nullable Throwable each = failure;
    while (each != null && !type.isInstance(each)) {
      each = each.getCause();
    }
    return each == null ? null : type.cast(each);
  }

  /** Whether no other try is worth its time. */
  boolean isFinal() {
    return cause(getCause(), SSLHandshakeException.class) != null;
  }
}
