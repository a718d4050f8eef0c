package dev.jlserve.processor.value;

/** Characters that everybody sees alike. */
public final class Printable {

  private Printable() {}

  /** Whether a character is one of them: no control, no separator of lines, no half of a pair. */
  public static boolean is(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
