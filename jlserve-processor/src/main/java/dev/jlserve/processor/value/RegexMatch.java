package dev.jlserve.processor.value;

import java.util.regex.Pattern;

/**
 * Matches a text as {@code dev.jlserve.spi.PatternMatch} will, in no more steps. A processor has no
 * class of the api on its path, so each of the two has a text that counts.
 */
final class RegexMatch {

  private static final long STEPS = 1_000_000;
  private static final long STEPS_PER_CHARACTER = 100;

  private RegexMatch() {}

  /**
   * Whether a pattern matches all of a text; not if that takes too many steps or too much stack.
   */
  static boolean matches(Pattern pattern, String text) {
    CountedText counted = new CountedText(text, STEPS + STEPS_PER_CHARACTER * text.length());
    try {
      return pattern.matcher(counted).matches();
    } catch (CountedText.EndException | StackOverflowError textTooLong) {
      return false;
    }
  }
}
