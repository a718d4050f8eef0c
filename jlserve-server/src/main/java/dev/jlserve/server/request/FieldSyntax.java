package dev.jlserve.server.request;

/** What names of fields are made of (RFC 9110, 5.6.2). */
public final class FieldSyntax {

  private static final String SIGNS = "!#$%&'*+-.^_`|~";

  private FieldSyntax() {}

  /** Whether a character may stand in a token. */
  public static boolean isTokenLetter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c > 0 && SIGNS.indexOf(c) >= 0);
  }

  /** Whether a text is a token. */
  public static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(FieldSyntax::isTokenLetter);
  }
}
