package dev.jlserve.server.weights;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param uri the address that answered, after redirects
 * @param status its status
 * @param connection its headers and body
 */
record Answer(URI uri, int status, HttpURLConnection connection) implements AutoCloseable {

  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  /** Whether the same request may be answered otherwise later. */
  boolean mayPass() {
    return PASSING.contains(status);
  }

  @Nullable String header(String name) {
    return connection.getHeaderField(name);
  }

  /** The number of bytes that follow; -1 if that is unknown. */
  long length() {
    return connection.getContentLengthLong();
  }

  InputStream body() throws NetworkTrouble {
    try {
      return connection.getInputStream();
    } catch (IOException e) {
      throw new NetworkTrouble(e);
    }
  }

  /** How long to wait, as {@code Retry-After} says it (RFC 9110, 10.2.3); zero if it does not. */
  Duration retryAfter() {
    String value = header("Retry-After");
    if (value == null) {
      return Duration.ZERO;
    }
    try {
      if (value.strip().chars().allMatch(Character::isDigit)) {
        return Duration.ofSeconds(Long.parseLong(value.strip()));
      }
      Instant then =
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), then);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
      return Duration.ZERO;
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
