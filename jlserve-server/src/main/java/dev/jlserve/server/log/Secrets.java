package dev.jlserve.server.log;

import java.util.Comparator;
import java.util.List;

/**
 * Texts that nothing which this process writes may hold: a library's exception, say, quotes the key
 * that it was given.
 */
public final class Secrets {

  /** Shorter ones occur in any text. */
  private static final int SHORTEST = 4;

  private static final String MASK = "***";

  /**
   * What is hidden.
   *
   * @param encoded the same as URLs hold it
   */
  private record Hidden(String text, UrlEncoded encoded) {

    static Hidden of(String text) {
      return new Hidden(text, UrlEncoded.of(text));
    }

    String maskedIn(String other) {
      return encoded.replacedIn(other.replace(text, MASK), MASK);
    }
  }

  private static volatile List<Hidden> hidden = List.of();

  private Secrets() {}

  /** Hides the texts from now on, instead of those that were hidden before. */
  public static void hide(List<String> texts) {
    // One may hold another.
    hidden =
        texts.stream()
            .filter(each -> each.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Hidden::of)
            .toList();
  }

  /** The text with asterisks where it holds what is hidden, as it is or encoded for a URL. */
  public static String masked(String text) {
    String masked = text;
    for (Hidden each : hidden) {
      masked = each.maskedIn(masked);
    }
    return masked;
  }
}
