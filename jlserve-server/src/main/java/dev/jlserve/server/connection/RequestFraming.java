package dev.jlserve.server.connection;

import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.settings.HttpLimits;
import io.helidon.common.buffers.Bytes;
import io.helidon.http.Status;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a connection, given out request by request: first a head, then its body, and never
 * both at once. So each request's line is seen before Helidon reads it, and chunks are read here.
 */
public final class RequestFraming implements Supplier<byte @Nullable []> {

  /** What is given out next. */
  private enum Part {
    LINE,
    HEADERS,
    BODY,
    CHUNKS
  }

  private static final int BLANK_LINE = 4;

  private final Received received;
  private final HttpLimits limits;
  private final Runnable headBegins;
  private Part part = Part.LINE;
  private RequestLine line = RequestLine.ORDINARY;

  /** How much of CR LF CR LF the headers that were given out end in. */
  private int matched;

  private int headerLength;
  private long left;
  private @Nullable Chunks chunks;

  /**
   * Creates the framing of a connection.
   *
   * @param arriving the bytes as they arrive; null at their end
   * @param headBegins is told that a request's first byte is here
   */
  RequestFraming(Supplier<byte @Nullable []> arriving, HttpLimits limits, Runnable headBegins) {
    this.received = new Received(arriving);
    this.limits = limits;
    this.headBegins = headBegins;
  }

  /** The line of the request that was given out last. */
  public RequestLine line() {
    return line;
  }

  /** How many bytes have come and are not given out. */
  int available() {
    return received.available();
  }

  /** Whether the client has left before the end of a body. */
  boolean isBrokenOff() {
    return received.isEnded() && (part == Part.BODY || part == Part.CHUNKS);
  }

  /**
   * The response to a head that is longer than it may be; null if it is not.
   *
   * @param said what Helidon would respond
   */
  public @Nullable CompleteResponse refuseLongHead(Status said) {
    if (said.code() == Status.REQUEST_URI_TOO_LONG_414.code()) {
      return tooLong(Status.REQUEST_URI_TOO_LONG_414, "request line is", limits.lineBytes());
    }
    return headerLength > limits.headerBytes()
        ? tooLong(Status.BAD_REQUEST_400, "headers are", limits.headerBytes())
        : null;
  }

  private static CompleteResponse tooLong(Status status, String what, int most) {
    return CompleteResponse.detail(status, "The " + what + " longer than " + most + " bytes");
  }

  /** A body of a declared length follows the head. */
  void bodyFollows(long length) {
    left = length;
    part = length == 0 ? Part.LINE : Part.BODY;
  }

  /** A chunked body follows the head. */
  void chunksFollow() {
    chunks = new Chunks(received, limits.bodyBytes(), limits.headerBytes());
    part = Part.CHUNKS;
  }

  /** The next bytes, or null at their end. */
  @Override
  public byte @Nullable [] get() {
    return switch (part) {
      case LINE -> head();
      case HEADERS -> headers(0);
      case BODY -> body();
      case CHUNKS -> chunked();
    };
  }

  private byte @Nullable [] head() {
    if (!begin()) {
      return null;
    }
    headBegins.run();
    int end = 0;
    for (int i = 0; end == 0; i++) {
      if (i == received.available() && (i > limits.lineBytes() || !received.receive())) {
        return i > limits.lineBytes() ? received.take(i) : null; // Too long a line is refused.
      }
      end = received.peek(i) == Bytes.LF_BYTE ? i : 0;
    }
    line = RequestLine.read(received, end);
    matched = 2;
    headerLength = 0;
    part = Part.HEADERS;
    return headers(end + 1);
  }

  /** Waits for a request; an empty line before it is passed over (RFC 9112, 2.2). */
  private boolean begin() {
    if (received.available() == 0 && !received.receive()) {
      return false;
    }
    if (received.peek(0) == Bytes.CR_BYTE) {
      if (received.available() == 1 && !received.receive()) {
        return false;
      }
      if (received.peek(1) == Bytes.LF_BYTE) {
        received.skip(2);
        return received.available() > 0 || received.receive();
      }
    }
    return true;
  }

  /** Gives out what is here of the head, up to its end; {@code from} is looked at first. */
  private byte @Nullable [] headers(int from) {
    if (received.available() == 0 && !received.receive()) {
      return null;
    }
    int end = from;
    while (matched < BLANK_LINE && end < received.available()) {
      byte b = received.peek(end++);
      byte expected = matched % 2 == 0 ? Bytes.CR_BYTE : Bytes.LF_BYTE;
      matched = b == expected ? matched + 1 : b == Bytes.CR_BYTE ? 1 : 0;
    }
    if (matched == BLANK_LINE) {
      part = Part.LINE;
    }
    headerLength += end - from;
    return received.take(end);
  }

  private byte @Nullable [] body() {
    byte[] some = received.takeSome(left);
    if (some != null) {
      left -= some.length;
      if (left == 0) {
        part = Part.LINE;
      }
    }
    return some;
  }

  private byte[] chunked() {
    if (chunks == null) {
      throw new IllegalStateException("no chunks follow");
    }
    return chunks.next();
  }
}
