package dev.jlserve.spi;

import java.util.regex.Pattern;

/**
 * Matches texts of clients against patterns, in a bounded number of steps. Java's matcher tries
 * each way in which a pattern may fit, and no interrupt stops it. For patterns such as {@code
 * (.*a){20}} the ways are more than anybody can try, so that one short text would hold a call for
 * ever.
 */
public final class PatternMatch {

  /** Some milliseconds; patterns that were written with care need as many steps as characters. */
  private static final long STEPS = 1_000_000;

  /** A pattern with many alternatives reads each character for each of them. */
  private static final long STEPS_PER_CHARACTER = 100;

  private PatternMatch() {}

  /**
   * Whether a pattern matches all of a text. A text for which the matcher needs too many steps, or
   * more stack than there is, does not; nor does one whose thread is interrupted meanwhile.
   */
  public static boolean matches(Pattern pattern, String text) {
    CountedText counted = new CountedText(text, STEPS + STEPS_PER_CHARACTER * text.length());
    try {
      return pattern.matcher(counted).matches();
    } catch (TooManyStepsException | StackOverflowError textTooLong) {
      return false;
    }
  }

  /** A text that can be read so many times. */
  private static final class CountedText implements CharSequence {

    /** Asking for an interrupt costs more than a step. */
    private static final int BETWEEN_INTERRUPTS = 1 << 14;

    private final String text;
    private long left;

    CountedText(String text, long steps) {
      this.text = text;
      this.left = steps;
    }

    @Override
    public char charAt(int index) {
      left--;
      if (left % BETWEEN_INTERRUPTS == 0 && (left <= 0 || Thread.currentThread().isInterrupted())) {
        throw new TooManyStepsException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Ends a match; the matcher has no other way out. */
  private static final class TooManyStepsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyStepsException() {
      super("The pattern needs too many steps", null, false, false);
    }
  }
}
