package dev.jlserve.server.json;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What of a response no longer fits in its generator's buffer: nothing, of most responses. */
final class Overflow extends OutputStream {

  private final Supplier<ByteArrayBuilder> buffer;
  private @Nullable ByteArrayBuilder bytes;

  /**
   * Creates it, empty.
   *
   * @param buffer makes a buffer that grows, once one is needed
   */
  Overflow(Supplier<ByteArrayBuilder> buffer) {
    this.buffer = buffer;
  }

  /** In bytes. */
  int size() {
    return bytes == null ? 0 : bytes.size();
  }

  @Override
  public void write(int b) {
    bytes().append(b);
  }

  @Override
  public void write(byte[] from, int start, int length) {
    bytes().write(from, start, length);
  }

  byte[] toBytes() {
    return bytes().toByteArray();
  }

  /** Gives its buffers back. */
  void release() {
    if (bytes != null) {
      bytes.release();
      bytes = null;
    }
  }

  private ByteArrayBuilder bytes() {
    if (bytes == null) {
      bytes = buffer.get();
    }
    return bytes;
  }
}
