package dev.jlserve.server.json;

import java.nio.charset.StandardCharsets;

/** Messages of exceptions as responses may hold them. */
public final class WholeText {

  private WholeText() {}

  /** The text, with a question mark for each half of a surrogate pair. */
  public static String of(String message) {
    return new String(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
