package dev.jlserve.processor.value;

/** A text whose characters can be read so many times. */
final class CountedText implements CharSequence {

  private final String text;
  private long left;

  CountedText(String text, long left) {
    this.text = text;
    this.left = left;
  }

  // Stands twice: a processor has no class of the api on its path, where PatternMatch has its own.
  @Override
  public char charAt(int index) {
    if (left-- == 0) {
      throw new EndException();
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

  /** It has been read too often. */
  static final class EndException extends RuntimeException {

    private static final long serialVersionUID = 1;
  }
}
