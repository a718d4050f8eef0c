package dev.jlserve.cli.call;

/**
 * Lays JSON out for people: two spaces of indentation a level, and an array of plain values on one
 * line. Only white space changes, so that every number keeps its digits.
 */
final class JsonLayout {

  private final String json;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int depth;

  private JsonLayout(String json) {
    this.json = json;
  }

  /** The same JSON without a line end behind it. */
  static String of(String json) {
    JsonLayout layout = new JsonLayout(json);
    while (layout.at < json.length()) {
      layout.next();
    }
    return layout.out.toString();
  }

  private void next() {
    char c = json.charAt(at);
    switch (c) {
      case ' ', '\t', '\r', '\n' -> at++;
      case '"' -> string();
      case '{', '[' -> open(c);
      case '}', ']' -> {
        depth--;
        line();
        copy();
      }
      case ',' -> {
        copy();
        line();
      }
      case ':' -> {
        copy();
        out.append(' ');
      }
      default -> copy();
    }
  }

  private void copy() {
    out.append(json.charAt(at++));
  }

  private void string() {
    copy();
    while (at < json.length() && json.charAt(at) != '"') {
      if (json.charAt(at) == '\\' && at + 1 < json.length()) {
        copy();
      }
      copy();
    }
    if (at < json.length()) {
      copy();
    }
  }

  private void open(char bracket) {
    copy();
    skipSpace();
    if (at < json.length() && json.charAt(at) == (bracket == '{' ? '}' : ']')) {
      copy();
    } else if (bracket == '[' && isPlain()) {
      plain();
    } else {
      depth++;
      line();
    }
  }

  /** Whether no array or object is in the array that begins here. */
  private boolean isPlain() {
    boolean quoted = false;
    for (int i = at; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == '{')) {
        return false;
      } else if (!quoted && c == ']') {
        return true;
      }
    }
    return false;
  }

  private void plain() {
    while (json.charAt(at) != ']') {
      switch (json.charAt(at)) {
        case ' ', '\t', '\r', '\n' -> at++;
        case '"' -> string();
        case ',' -> {
          copy();
          out.append(' ');
        }
        default -> copy();
      }
    }
    copy();
  }

  private void skipSpace() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }

  private void line() {
    out.append('\n').append("  ".repeat(Math.max(depth, 0)));
  }
}
