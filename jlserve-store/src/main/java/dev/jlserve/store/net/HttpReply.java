package dev.jlserve.store.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server replied.
 *
 * @param method the request's method
 * @param uri the address that replied, after redirects
 * @param response its status, headers and body
 */
public record HttpReply(String method, URI uri, HttpResponse<InputStream> response)
    implements AutoCloseable {

  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  /** The status. */
  public int status() {
    return response.statusCode();
  }

  /** Whether the same request may have another reply later. */
  boolean mayPass() {
    return PASSING.contains(status());
  }

  /** Whether the reply is a redirect, to whatever place. */
  public boolean isRedirect() {
    return status() / 100 == 3;
  }

  /** The first value of a header. */
  public @Nullable String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /** The number of bytes that follow; -1 if that is unknown. */
  long length() {
    return response.headers().firstValueAsLong("Content-Length").orElse(-1);
  }

  /** The body, which is read while it arrives. What a proxy says of a tunnel has none. */
  InputStream body() {
    @Nullable InputStream body = response.body();
    return body == null ? InputStream.nullInputStream() : body;
  }

  /**
   * The whole of a small body.
   *
   * @throws IOException if it does not come whole
   */
  public byte[] bytes() throws IOException {
    try (InputStream in = body()) {
      return in.readAllBytes();
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
    try {
      body().close();
    } catch (IOException e) {
      throw new AssertionError("a body is closed without I/O", e);
    }
  }
}
