package dev.jlserve.server.trial;

import java.io.IOException;

/**
 * A response.
 *
 * @param status its status
 * @param body its body, as it was framed
 */
record Reply(int status, String body) {

  /** What is thrown where none comes. */
  static IOException missing() {
    return new IOException("its connection was closed without an answer");
  }
}
