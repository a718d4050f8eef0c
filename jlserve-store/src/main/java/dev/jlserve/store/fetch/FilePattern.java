package dev.jlserve.store.fetch;

import java.util.regex.Pattern;

/**
 * Which files of a repository are meant: {@code *} is any characters, {@code /} included, as the
 * hub's other clients read it, and {@code ?} one.
 *
 * @param text the pattern as the user wrote it
 */
record FilePattern(String text) {

  /** Whether it is one file's name. */
  boolean isLiteral() {
    return text.indexOf('*') < 0 && text.indexOf('?') < 0;
  }

  boolean matches(String path) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(path).matches();
  }
}
