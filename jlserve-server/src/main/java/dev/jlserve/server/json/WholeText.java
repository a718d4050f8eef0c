package dev.jlserve.server.json;

import java.nio.charset.StandardCharsets;

/** Texts as responses may hold them: without half of a surrogate pair. */
public final class WholeText {

  private WholeText() {}

  /** The text, with a question mark for each half of a surrogate pair. */
  public static String of(String message) {
    return new String(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Whether each surrogate is one of a pair. */
  public static boolean is(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && ++i < value.length()
                && Character.isLowSurrogate(value.charAt(i));
        if (!pair) {
          return false;
        }
      }
    }
    return true;
  }
}
