package dev.jlserve.server.connection;

import dev.jlserve.server.request.FieldSyntax;
import io.helidon.common.buffers.Bytes;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A chunked body (RFC 9112, 7.1): sizes are hexadecimal digits and nothing else, and data ends
 * where its size says. Extensions and trailers are passed over, within a bound. What comes is
 * handed on at once as plain chunks, so that no chunk is ever held whole.
 */
final class Chunks {

  private static final byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEX = 16;

  /** So many digits are a size; those of a longer one are counted as what is passed over. */
  private static final int DIGITS = 16;

  private final Received in;
  private long room;
  private int passed;
  private long left;
  private boolean inData;

  /**
   * Creates a reader of one chunked body.
   *
   * @param in has the first size next
   * @param longest the longest body, in bytes
   * @param passed the most bytes of extensions and trailers
   */
  Chunks(Received in, long longest, int passed) {
    this.in = in;
    this.room = longest;
    this.passed = passed;
  }

  /**
   * The next bytes of a body of plain chunks.
   *
   * @throws RequestException with 413 if a size says that the body is too long, with 400 if the
   *     body is framed otherwise
   */
  byte[] next() {
    if (left == 0) {
      if (inData) {
        expect(in.read(), Bytes.CR_BYTE);
        expect(in.read(), Bytes.LF_BYTE);
      }
      left = size();
      if (left > room) {
        throw refused(Status.REQUEST_ENTITY_TOO_LARGE_413);
      }
      room -= left;
      inData = true;
      if (left == 0) {
        trailers();
        return LAST;
      }
    }
    byte[] data = in.takeSome(left);
    if (data == null) {
      throw refused(Status.BAD_REQUEST_400);
    }
    left -= data.length;
    return plain(data);
  }

  private static byte[] plain(byte[] data) {
    byte[] size = (Integer.toHexString(data.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] chunk = Arrays.copyOf(size, size.length + data.length + 2);
    System.arraycopy(data, 0, chunk, size.length, data.length);
    chunk[chunk.length - 2] = Bytes.CR_BYTE;
    chunk[chunk.length - 1] = Bytes.LF_BYTE;
    return chunk;
  }

  private long size() {
    long size = 0;
    int digits = 0;
    int b = in.read();
    for (int digit = digit(b); digit >= 0; digit = digit(b)) {
      // Beyond the room it stays there, and so cannot overflow.
      size = Math.min(size * HEX + digit, room + 1);
      if (++digits > DIGITS) {
        pass(b);
      }
      b = in.read();
    }
    if (digits == 0) {
      throw refused(Status.BAD_REQUEST_400);
    }
    extensions(b);
    return size;
  }

  private static int digit(int b) {
    return b < 0x80 ? Character.digit((char) b, HEX) : -1;
  }

  /** Passes over what may stand between a size and the end of its line. */
  private void extensions(int first) {
    int b = first;
    while (b == ' ' || b == '\t') {
      pass(b);
      b = in.read();
    }
    if (b != ';' && first != Bytes.CR_BYTE) {
      throw refused(Status.BAD_REQUEST_400);
    }
    restOfLine(b);
  }

  private void trailers() {
    for (int b = in.read(); b != Bytes.CR_BYTE; b = in.read()) {
      int name = 0;
      for (; FieldSyntax.isTokenLetter(b); b = in.read()) {
        pass(b);
        name++;
      }
      if (b != ':' || name == 0) {
        throw refused(Status.BAD_REQUEST_400);
      }
      restOfLine(b);
    }
    expect(in.read(), Bytes.LF_BYTE);
  }

  private void restOfLine(int first) {
    int b = first;
    for (; b != Bytes.CR_BYTE; b = in.read()) {
      pass(b);
    }
    expect(in.read(), Bytes.LF_BYTE);
  }

  /** Counts a byte that is passed over; controls are none, and neither is the end. */
  private void pass(int b) {
    boolean control = (b < ' ' && b != '\t') || b == 0x7f;
    if (control || --passed < 0) {
      throw refused(Status.BAD_REQUEST_400);
    }
  }

  private static void expect(int b, byte expected) {
    if (b != expected) {
      throw refused(Status.BAD_REQUEST_400);
    }
  }

  private static RequestException refused(Status status) {
    return RequestException.builder()
        .type(EventType.BAD_REQUEST)
        .status(status)
        .message("the body's chunks")
        .setKeepAlive(false)
        .build();
  }
}
