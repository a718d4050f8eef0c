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

  private static volatile List<String> hidden = List.of();

  private Secrets() {}

  /** Hides the texts from now on, instead of those that were hidden before. */
  public static void hide(List<String> texts) {
    // One may hold another.
    hidden =
        texts.stream()
            .filter(each -> each.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** The text with asterisks where it holds what is hidden. */
  public static String masked(String text) {
    String masked = text;
    for (String each : hidden) {
      masked = masked.replace(each, MASK);
    }
    return masked;
  }
}
