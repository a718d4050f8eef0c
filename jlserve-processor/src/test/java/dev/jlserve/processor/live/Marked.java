package dev.jlserve.processor.live;

/**
 * A text in which {@code «} and {@code »} enclosed what is to be underlined.
 *
 * @param text without these marks
 */
record Marked(String text, int line, int character, int endLine, int endCharacter) {

  static Marked of(String marked) {
    int start = marked.indexOf('«');
    String open = marked.substring(0, start) + marked.substring(start + 1);
    int end = open.indexOf('»');
    String text = open.substring(0, end) + open.substring(end + 1);
    return new Marked(
        text, line(text, start), character(text, start), line(text, end), character(text, end));
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(each -> each == '\n').count();
  }

  private static int character(String text, int offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
  }

  boolean isRangeOf(Shown shown) {
    return shown.line() == line
        && shown.character() == character
        && shown.endLine() == endLine
        && shown.endCharacter() == endCharacter;
  }
}
