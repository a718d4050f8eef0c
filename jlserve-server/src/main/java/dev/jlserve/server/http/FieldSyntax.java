package dev.jlserve.server.http;

/** What names of fields are made of (RFC 9110, 5.6.2). */
final class FieldSyntax {

  private static final String SIGNS = "!#$%&'*+-.^_`|~";

  private FieldSyntax() {}

  /** Whether a character may stand in a token. */
  static boolean isTokenLetter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c > 0 && SIGNS.indexOf(c) >= 0);
  }

  /** Whether a text is a token. */
  static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(FieldSyntax::isTokenLetter);
  }
}
