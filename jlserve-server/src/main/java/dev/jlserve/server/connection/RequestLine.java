package dev.jlserve.server.connection;

import dev.jlserve.server.request.RequestTarget;
import io.helidon.common.buffers.Bytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a request's first line says beyond what Helidon reads in it.
 *
 * @param major the major version of HTTP
 * @param minor the minor version
 * @param methodInCapitals whether the method has no small letter: methods are told apart by case
 * @param authority the host of a target in absolute form, with its port; null if there is none
 */
public record RequestLine(
    int major, int minor, boolean methodInCapitals, @Nullable String authority) {

  /** An ordinary line of HTTP/1.1; what is no request line is taken for one as well. */
  static final RequestLine ORDINARY = new RequestLine(1, 1, true, null);

  private static final byte[] HTTP = " HTTP/".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = " HTTP/1.1".length();

  /**
   * Reads the line whose end has come. Helidon refuses any version but 1.1 before it looks at the
   * headers; the line that it gets says 1.1 in place of another version.
   *
   * @param in has the line first
   * @param end the index of the line feed
   */
  static RequestLine read(Received in, int end) {
    int version = end - 1 - VERSION;
    if (version < 0 || !isVersion(in, version, end)) {
      return ORDINARY;
    }
    int major = in.peek(version + HTTP.length) - '0';
    int minor = in.peek(version + HTTP.length + 2) - '0';
    int space = 0;
    boolean capitals = true;
    for (byte b = in.peek(0); b != ' '; b = in.peek(++space)) {
      capitals &= b < 'a' || b > 'z';
    }
    boolean origin = space < version && in.peek(space + 1) == '/';
    if (major == 1 && minor == 1 && capitals && origin) {
      return ORDINARY;
    }
    in.replace(version + HTTP.length, '1');
    in.replace(version + HTTP.length + 2, '1');
    String target = origin || space >= version ? "/" : text(in, space + 1, version);
    return new RequestLine(major, minor, capitals, RequestTarget.authority(target));
  }

  private static boolean isVersion(Received in, int at, int end) {
    for (int i = 0; i < HTTP.length; i++) {
      if (in.peek(at + i) != HTTP[i]) {
        return false;
      }
    }
    return isDigit(in.peek(at + HTTP.length))
        && in.peek(at + HTTP.length + 1) == '.'
        && isDigit(in.peek(at + HTTP.length + 2))
        && in.peek(end - 1) == Bytes.CR_BYTE;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static String text(Received in, int from, int to) {
    byte[] bytes = new byte[to - from];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = in.peek(from + i);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Whether the client knows no chunks, and a connection's going on only if it asks for it. */
  public boolean isHttp10() {
    return major == 1 && minor == 0;
  }
}
