package dev.jlserve.server.http;

import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads bodies of at most so many bytes, into an array of exactly their length. */
final class BodyIntake {

  private static final Answer BAD_FRAMING =
      Answer.detail(Status.BAD_REQUEST_400, "The body is not framed as HTTP has it");

  private static final byte[] NOTHING = {};

  /** Up to here the memory for a body is taken before it came. */
  private static final int SMALL = 64 * 1024;

  private final int limit;
  private final Answer tooLong;

  /**
   * Creates it.
   *
   * @param limit the longest body, in bytes
   */
  BodyIntake(int limit) {
    this.limit = limit;
    this.tooLong = tooLong(limit);
  }

  static Answer tooLong(int limit) {
    return Answer.detail(
        Status.REQUEST_ENTITY_TOO_LARGE_413,
        "The body is longer than " + limit + " bytes, the most that is read");
  }

  /** Makes something of the bytes of a body, whose length may be declared. */
  interface Reading<T> {
    T of(InputStream in, OptionalLong declared) throws IOException;
  }

  /**
   * Reads the body.
   *
   * @throws UnreadableBodyException if it is too long, before reading where its length is declared,
   *     or not framed as HTTP has it
   * @throws CloseConnectionException if the client has gone, or was too slow
   */
  byte[] read(ServerRequest request) {
    byte[] body =
        read(
            request,
            (in, declared) ->
                declared.isPresent() ? exactly((int) declared.getAsLong(), in) : withinLimit(in));
    return body == null ? NOTHING : body;
  }

  /**
   * Reads the body.
   *
   * @param reading takes at most as many bytes as it is to be told; it may throw {@link
   *     UnreadableBodyException}
   * @return what that makes, or null if there is no body
   * @throws UnreadableBodyException if it is too long, before reading where its length is declared,
   *     or not framed as HTTP has it
   * @throws CloseConnectionException if the client has gone, or was too slow
   */
  <T> @Nullable T read(ServerRequest request, Reading<T> reading) {
    OptionalLong declared = request.headers().contentLength();
    if (declared.isPresent() && declared.getAsLong() > limit) {
      throw new UnreadableBodyException(tooLong, true);
    }
    if (!request.content().hasEntity()) {
      return null;
    }
    Connection connection = Connection.current();
    connection.bodyBegins(declared.orElse(Long.MAX_VALUE));
    // Closed only once it was read whole: closing reads on to the body's end, which may never come.
    InputStream in = request.content().inputStream();
    T body;
    try {
      body = reading.of(in, declared);
    } catch (CloseConnectionException | UnreadableBodyException e) {
      throw e;
    } catch (RequestException e) {
      boolean isLong = e.status().code() == 413; // One chunk alone is.
      throw new UnreadableBodyException(isLong ? tooLong : BAD_FRAMING, isLong);
    } catch (IOException | RuntimeException e) {
      // Helidon's reader throws what it happens to meet: NumberFormatException for a chunk's size.
      throw new UnreadableBodyException(BAD_FRAMING, false);
    }
    connection.bodyEnded();
    return body;
  }

  /** A body of at most the limit; one that turns out longer ends its reading. */
  InputStream limited(InputStream in) {
    return new LimitedBody(in, limit, tooLong);
  }

  private static byte[] exactly(int length, InputStream in) throws IOException {
    byte[] body = length > SMALL ? in.readNBytes(length) : small(length, in);
    if (body.length == length) {
      in.close();
    }
    return body;
  }

  private static byte[] small(int length, InputStream in) throws IOException {
    byte[] body = new byte[length];
    int read = in.readNBytes(body, 0, length);
    return read == length ? body : Arrays.copyOf(body, read);
  }

  private byte[] withinLimit(InputStream in) throws IOException {
    byte[] body = in.readNBytes(limit + 1);
    if (body.length > limit) {
      throw new UnreadableBodyException(tooLong, true);
    }
    return body;
  }
}
