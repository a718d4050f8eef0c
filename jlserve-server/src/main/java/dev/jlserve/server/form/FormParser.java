package dev.jlserve.server.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Divides a body into parts: RFC 2046, section 5.1, by the letter. A line that begins with the
 * boundary divides whatever follows on it, so what follows has to be a line break or the end's two
 * hyphens; nothing can be taken for a part's content by one reader and for a boundary by another.
 */
final class FormParser {

  private static final int MOST_PARTS = 1000;

  /** The delimiter's line break, where it was read as the end of something else. */
  private static final int LINE_BREAK = 2;

  private final FormInput in;
  private final byte[] delimiter;
  private final Spool spool;
  private int parts;
  private boolean begun;
  private boolean ended;

  /**
   * Creates a parser of one form.
   *
   * @param delimiter the boundary, with the line break and hyphens in front
   */
  FormParser(byte[] delimiter, InputStream body, Spool spool) {
    this.in = new FormInput(body);
    this.delimiter = delimiter;
    this.spool = spool;
  }

  /** The next part; null if there is none, and the body has been read to its end. */
  @Nullable Part next() throws IOException {
    if (!begun) {
      begun = true;
      if (!in.copyTo(delimiter, LINE_BREAK, null)) {
        throw new MalformedFormException("the body does not hold the boundary of its Content-Type");
      }
      endLine();
    }
    while (!ended) {
      if (++parts > MOST_PARTS) {
        throw new MalformedFormException("there are more than " + MOST_PARTS + " parts");
      }
      PartHeaders headers = PartHeaders.of(headers());
      if (!in.copyTo(delimiter, LINE_BREAK, spool)) {
        throw new MalformedFormException("the body ends before its closing boundary");
      }
      Content content = spool.end();
      endLine();
      if (!headers.mayBeUnchosen() || content.length() > 0) {
        return new Part(headers, content);
      }
    }
    return null;
  }

  /** Reads the rest of a boundary's line; behind the last one, also what follows. */
  private void endLine() throws IOException {
    int next = in.read();
    if (next == '-' && in.peek() == '-') {
      in.read();
      ended = true;
      next = in.read();
    }
    while (next == ' ' || next == '\t') {
      next = in.read();
    }
    boolean line = next == '\r' && in.read() == '\n';
    if (!line && !(ended && next < 0)) {
      throw new MalformedFormException(
          "a boundary is not followed by a line break, or '--' at the end");
    }
    if (ended) {
      in.skipAll();
    }
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    in.beginHeaders();
    for (String line = in.line(); !line.isEmpty(); line = in.line()) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
      if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
        throw new MalformedFormException("a part has a header that is not 'name: value' on a line");
      }
      if (headers.put(name, line.substring(colon + 1).strip()) != null) {
        throw new MalformedFormException("a part has the header '" + name + "' twice");
      }
    }
    return headers;
  }
}
