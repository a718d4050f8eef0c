package dev.jlserve.server.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Lets the rest of a refused body arrive. Closing a socket that holds unread bytes resets the
 * connection, and the reset can overtake the answer: see RFC 9112, section 9.6.
 */
final class LateBody {

  private static final int MOST = BodyIntake.HELIDON_LIMIT;

  private LateBody() {}

  static void drain(InputStream rest) {
    byte[] sink = new byte[16 * 1024];
    try {
      for (long left = MOST; left > 0; ) {
        int read = rest.read(sink);
        if (read < 0) {
          return;
        }
        left -= read;
      }
    } catch (IOException | RuntimeException gone) {
      // The answer is sent, and the connection ends in any case.
    }
  }
}
