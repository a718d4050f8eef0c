package dev.jlserve.benchmarks;

import java.nio.charset.StandardCharsets;

/** What a server answered. */
final class Reply {

  private final int status;
  private final boolean retryAfter;
  private final byte[] body;

  /**
   * Creates it.
   *
   * @param body all of it, without chunks
   */
  Reply(int status, boolean retryAfter, byte[] body) {
    this.status = status;
    this.retryAfter = retryAfter;
    this.body = body;
  }

  int status() {
    return status;
  }

  /** Whether it said when to try again. */
  boolean retryAfter() {
    return retryAfter;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** How many server-sent events the body has: each ends with an empty line. */
  int events() {
    int events = 0;
    for (int i = 1; i < body.length; i++) {
      if (body[i] == '\n' && body[i - 1] == '\n') {
        events++;
      }
    }
    return events;
  }
}
