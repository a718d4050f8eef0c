package dev.jlserve.server.body;

import dev.jlserve.server.response.CompleteResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read as it comes, up to a limit. */
final class LimitedBody extends FilterInputStream {

  private final CompleteResponse tooLong;
  private long left;

  LimitedBody(InputStream in, int limit, CompleteResponse tooLong) {
    super(in);
    this.left = limit;
    this.tooLong = tooLong;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    return counted(read, read);
  }

  private int counted(int result, int read) {
    if (result >= 0) {
      left -= read;
      if (left < 0) {
        throw new UnreadableBodyException(tooLong);
      }
    }
    return result;
  }
}
