package dev.jlserve.server.http;

import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;

/** Reads bodies of at most {@link #LIMIT} bytes, into an array of exactly their length. */
final class BodyIntake {

  /** The longest body, in bytes: 10 MiB. */
  static final int LIMIT = 10 * 1024 * 1024;

  /**
   * What Helidon itself lets through, which bounds a single chunk. Longer than our own limit, so
   * that most bodies beyond that are refused here, where what still arrives can be let drain.
   */
  static final int HELIDON_LIMIT = 2 * LIMIT;

  private static final Answer TOO_LONG =
      Answer.detail(
          Status.REQUEST_ENTITY_TOO_LARGE_413,
          "The body is longer than " + LIMIT + " bytes, the most that is read");

  private static final byte[] NOTHING = {};

  private BodyIntake() {}

  /**
   * Reads the body.
   *
   * @throws UnreadableBodyException if it is too long, before reading where its length is declared,
   *     or not framed as HTTP has it
   * @throws CloseConnectionException if the client has gone
   */
  static byte[] read(ServerRequest request) {
    OptionalLong declared = request.headers().contentLength();
    if (declared.isPresent() && declared.getAsLong() > LIMIT) {
      throw new UnreadableBodyException(TOO_LONG, true);
    }
    if (!request.content().hasEntity()) {
      return NOTHING;
    }
    try (InputStream in = request.content().inputStream()) {
      return declared.isPresent()
          ? exactly((int) declared.getAsLong(), in)
          : withinLimit(in.readNBytes(LIMIT + 1));
    } catch (RequestException e) {
      throw new UnreadableBodyException(
          e.status().code() == TOO_LONG.status().code()
              ? TOO_LONG
              : Answer.detail(Status.BAD_REQUEST_400, "The body is not framed as HTTP has it"),
          false);
    } catch (IOException e) {
      throw new CloseConnectionException("the body did not arrive", e);
    }
  }

  private static byte[] exactly(int length, InputStream in) throws IOException {
    byte[] body = new byte[length];
    int read = in.readNBytes(body, 0, length);
    return read == length ? body : Arrays.copyOf(body, read);
  }

  private static byte[] withinLimit(byte[] body) {
    if (body.length > LIMIT) {
      throw new UnreadableBodyException(TOO_LONG, true);
    }
    return body;
  }
}
