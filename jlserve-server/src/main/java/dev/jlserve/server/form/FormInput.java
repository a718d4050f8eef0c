package dev.jlserve.server.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of a body, by lines and up to delimiters. */
final class FormInput {

  private static final int BUFFER = 16 * 1024;
  private static final int MOST_HEADER_BYTES = 8 * 1024;

  /** Those of all parts, which stay in memory. */
  static final int MOST_HEADERS_TOGETHER = 256 * 1024;

  private final InputStream body;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int end;
  private int headerBytes;
  private int headersTogether;

  FormInput(InputStream body) {
    this.body = body;
  }

  /** The next byte, which stays to be read; -1 at the end. */
  int peek() throws IOException {
    return at < end || fill() ? buffer[at] & 0xff : -1;
  }

  /** The next byte; -1 at the end. */
  int read() throws IOException {
    int next = peek();
    at += next < 0 ? 0 : 1;
    return next;
  }

  void skipAll() throws IOException {
    do {
      at = end;
    } while (fill());
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, body.read(buffer, 0, BUFFER));
    return end > 0;
  }

  /** The headers of a part come next, which have a length together. */
  void beginHeaders() {
    headerBytes = 0;
  }

  /** A line of headers, without its line break. */
  String line() throws IOException {
    line.reset();
    for (int next = read(); next != '\r'; next = read()) {
      if (next < 0) {
        throw new MalformedFormException("the body ends within the headers of a part");
      }
      if (next == '\n') {
        throw new MalformedFormException(
            "a line of a part's headers ends without a carriage return");
      }
      if (++headerBytes > MOST_HEADER_BYTES) {
        throw new MalformedFormException(
            "the headers of a part are longer than " + MOST_HEADER_BYTES + " bytes");
      }
      if (++headersTogether > MOST_HEADERS_TOGETHER) {
        throw new MalformedFormException(
            "the headers of all parts are longer than " + MOST_HEADERS_TOGETHER + " bytes");
      }
      line.write(next);
    }
    if (read() != '\n') {
      throw new MalformedFormException("a line of a part's headers ends without a line feed");
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedFormException("the headers of a part are not UTF-8");
    }
  }

  /**
   * Reads up to a delimiter, and over it. The delimiter begins with a carriage return and has no
   * other, so that where it does not match, it can only begin at the byte that differs.
   *
   * @param matched how many of its bytes have been read already; they are no content
   * @param content takes what comes before it; null leaves it
   * @return false if the body ends before
   */
  boolean copyTo(byte[] delimiter, int matched, @Nullable Spool content) throws IOException {
    int before = matched;
    int found = matched;
    while (found < delimiter.length) {
      if (at == end && !fill()) {
        return false;
      }
      if (buffer[at] == delimiter[found]) {
        found++;
        at++;
      } else {
        if (content != null) {
          content.write(delimiter, before, found - before);
        }
        found = 0;
        before = 0;
        copyToReturn(content);
      }
    }
    return true;
  }

  /** Copies from the buffer what comes before a carriage return. */
  private void copyToReturn(@Nullable Spool content) {
    int start = at;
    while (at < end && buffer[at] != '\r') {
      at++;
    }
    if (content != null) {
      content.write(buffer, start, at - start);
    }
  }
}
