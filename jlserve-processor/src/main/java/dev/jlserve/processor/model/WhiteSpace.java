package dev.jlserve.processor.model;

/**
 * What a blank string consists of: all that Unicode, Java or ECMAScript calls white space, for each
 * leaves out some that another has.
 */
public final class WhiteSpace {

  /** The characters, none of them outside the basic plane. */
  public static final String CHARACTERS =
      "\t\n\u000b\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680"
          + "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
          + "\u2028\u2029\u202f\u205f\u3000\ufeff";

  /**
   * A regular expression for a text with any other character, the same in Java and ECMAScript. Some
   * readers of a schema hold a pattern against a whole text or its begin, so it fits whole texts.
   * Some generators put U+2028 itself into their sources, where it ends a line. So it and U+2029
   * are those that a dot does not match.
   */
  public static final String NOT_BLANK =
      "^[\\s\\S]*(?=.)[^\\s\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff]"
          + "[\\s\\S]*$";

  /** {@link #CHARACTERS} in Java, for sources of any encoding. */
  public static final String LITERAL =
      "\"\\t\\n\\u000b\\f\\r\\u001c\\u001d\\u001e\\u001f \\u0085\\u00a0\\u1680"
          + "\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200a"
          + "\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff\"";

  private WhiteSpace() {}

  /** Whether a string has no other character. */
  public static boolean isAllOf(String text) {
    return text.chars().allMatch(each -> CHARACTERS.indexOf(each) >= 0);
  }
}
