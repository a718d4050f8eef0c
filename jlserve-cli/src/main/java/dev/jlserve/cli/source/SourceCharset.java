package dev.jlserve.cli.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of Java sources: UTF-8, whose byte order mark, which Windows editors write, is
 * passed over. javac takes that mark for a letter, and names the encoding in messages.
 */
public final class SourceCharset extends Charset {

  /** The only one. */
  public static final Charset UTF_8 = new SourceCharset();

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private SourceCharset() {
    super(StandardCharsets.UTF_8.name(), new String[0]);
  }

  @Override
  public boolean contains(Charset other) {
    return StandardCharsets.UTF_8.contains(other);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new Decoder(this, StandardCharsets.UTF_8.newDecoder());
  }

  @Override
  public CharsetEncoder newEncoder() {
    return StandardCharsets.UTF_8.newEncoder();
  }

  private static final class Decoder extends CharsetDecoder {

    /** Reports what is malformed, whatever this one is to do then. */
    private final CharsetDecoder utf8;

    private boolean begun;

    Decoder(Charset charset, CharsetDecoder utf8) {
      super(charset, utf8.averageCharsPerByte(), utf8.maxCharsPerByte());
      this.utf8 = utf8;
    }

    @Override
    protected void implReset() {
      utf8.reset();
      begun = false;
    }

    /** Whoever reads a file has its first bytes together. */
    @Override
    protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
      if (!begun && in.hasRemaining()) {
        begun = true;
        int end = in.position() + Math.min(MARK.length, in.remaining());
        if (in.slice(in.position(), end - in.position()).equals(ByteBuffer.wrap(MARK))) {
          in.position(end);
        }
      }
      return utf8.decode(in, out, false);
    }
  }
}
