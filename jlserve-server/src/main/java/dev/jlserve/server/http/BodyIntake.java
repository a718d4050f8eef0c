package dev.jlserve.server.http;

import io.helidon.http.HeaderValues;
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

  private static final Answer BAD_FRAMING =
      Answer.detail(Status.BAD_REQUEST_400, "The body is not framed as HTTP has it");

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
      // One that waits for leave to send is not asked to.
      boolean waits = request.headers().contains(HeaderValues.EXPECT_100);
      throw new UnreadableBodyException(TOO_LONG, waits ? null : request.content().inputStream());
    }
    if (!request.content().hasEntity()) {
      return NOTHING;
    }
    // Not to be closed here: closing reads on to the body's end, which may never come.
    InputStream in = request.content().inputStream();
    try {
      return declared.isPresent() ? exactly((int) declared.getAsLong(), in) : withinLimit(in);
    } catch (CloseConnectionException | UnreadableBodyException e) {
      throw e;
    } catch (RequestException e) {
      throw new UnreadableBodyException(e.status().code() == 413 ? TOO_LONG : BAD_FRAMING, null);
    } catch (IOException | RuntimeException e) {
      // Helidon's reader throws what it happens to meet: NumberFormatException for a chunk's size.
      throw new UnreadableBodyException(BAD_FRAMING, null);
    }
  }

  private static byte[] exactly(int length, InputStream in) throws IOException {
    byte[] body = new byte[length];
    int read = in.readNBytes(body, 0, length);
    return read == length ? body : Arrays.copyOf(body, read);
  }

  private static byte[] withinLimit(InputStream in) throws IOException {
    byte[] body = in.readNBytes(LIMIT + 1);
    if (body.length > LIMIT) {
      throw new UnreadableBodyException(TOO_LONG, in);
    }
    return body;
  }
}
