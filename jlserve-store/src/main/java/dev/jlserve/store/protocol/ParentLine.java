package dev.jlserve.store.protocol;

/** A line on stdout that is for the parent process alone: users see none of it. */
public final class ParentLine {

  /** What begins one, also within another line. It ends with that line; its text is UTF-8. */
  public static final char MARK = '\u0001';

  private ParentLine() {}
}
