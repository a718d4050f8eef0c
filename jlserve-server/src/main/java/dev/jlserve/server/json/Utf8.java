package dev.jlserve.server.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Checks that bytes are well-formed UTF-8, which Jackson's parser only does in part. */
final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** Where text begins in bytes: behind a byte order mark, if there is one (RFC 8259, 8.1). */
  static int start(byte[] bytes) {
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xef
            && bytes[1] == (byte) 0xbb
            && bytes[2] == (byte) 0xbf;
    return mark ? 3 : 0;
  }

  /**
   * Passes well-formed UTF-8.
   *
   * @throws MalformedJsonException at the first byte that is none
   */
  static void check(byte[] bytes) {
    check(bytes, Location.ROOT);
  }

  /**
   * Passes well-formed UTF-8.
   *
   * @param start where it lies in the body
   * @throws MalformedJsonException at the first byte that is none
   */
  static void check(byte[] bytes, Location start) {
    int ascii = asciiPrefix(bytes);
    if (ascii < bytes.length) {
      decode(bytes, ascii, start);
    }
  }

  private static int asciiPrefix(byte[] bytes) {
    int i = 0;
    for (int last = bytes.length - 4 * Long.BYTES; i <= last; i += 4 * Long.BYTES) {
      long four =
          (long) LONGS.get(bytes, i)
              | (long) LONGS.get(bytes, i + Long.BYTES)
              | (long) LONGS.get(bytes, i + 2 * Long.BYTES)
              | (long) LONGS.get(bytes, i + 3 * Long.BYTES);
      if ((four & HIGH_BITS) != 0) {
        break;
      }
    }
    for (int last = bytes.length - Long.BYTES; i <= last; i += Long.BYTES) {
      if (((long) LONGS.get(bytes, i) & HIGH_BITS) != 0) {
        break;
      }
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  private static void decode(byte[] bytes, int from, Location start) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length - from, 4096) + 2);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        throw new MalformedJsonException(start, in.position(), "The body is not UTF-8");
      }
      out.clear();
    }
  }
}
