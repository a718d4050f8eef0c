package dev.jlserve.server.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A header's value with parameters, such as {@code form-data; name="image"}.
 *
 * @param value what stands before them, in lower case
 * @param named the parameters, their names in lower case
 */
record Parameters(String value, Map<String, String> named) {

  private static final List<String> ENCODED = List.of("%22", "%0D", "%0A");

  /**
   * Takes a header's text apart. Within quotes {@code %22}, {@code %0D} and {@code %0A} stand for
   * what the <a
   * href="https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data">encoding
   * of multipart/form-data</a> writes so, and a backslash for itself. Older clients write {@code
   * \"} for a quote; so it is read, except where the value can end with that quote.
   *
   * @throws MalformedFormException if it has another form, or a parameter twice
   */
  static Parameters of(String header) {
    int semicolon = header.indexOf(';');
    String value = semicolon < 0 ? header : header.substring(0, semicolon);
    Map<String, String> named = new HashMap<>();
    int at = semicolon < 0 ? header.length() : semicolon;
    while (at < header.length()) {
      at = skipBlanks(header, at + 1);
      if (at < header.length() && header.charAt(at) != ';') {
        at = parameter(header, at, named);
      }
    }
    return new Parameters(value.strip().toLowerCase(Locale.ROOT), named);
  }

  /** Reads one; returns where it ends: at a semicolon, or the end. */
  private static int parameter(String header, int start, Map<String, String> named) {
    int equals = header.indexOf('=', start);
    if (equals < 0) {
      throw wrong(header);
    }
    String name = header.substring(start, equals).strip().toLowerCase(Locale.ROOT);
    StringBuilder value = new StringBuilder();
    int at = skipBlanks(header, equals + 1);
    boolean quoted = at < header.length() && header.charAt(at) == '"';
    at = quoted ? quoted(header, at + 1, value) : plain(header, at, value);
    at = skipBlanks(header, at);
    if ((at < header.length() && header.charAt(at) != ';')
        || !isName(name)
        || (!quoted && value.isEmpty())) {
      throw wrong(header);
    }
    if (named.put(name, value.toString()) != null) {
      throw new MalformedFormException("a header has '" + name + "' twice");
    }
    return at;
  }

  /** Reads up to the closing quote; returns what comes behind it. */
  private static int quoted(String header, int start, StringBuilder value) {
    for (int at = start; at < header.length(); at++) {
      char c = header.charAt(at);
      if (c == '"') {
        return at + 1;
      }
      if (c == '\\' && header.startsWith("\"", at + 1) && !isLast(header, at + 1)) {
        value.append('"');
        at++;
      } else if (c == '%' && isEncoded(header, at)) {
        value.append((char) Integer.parseInt(header, at + 1, at + 3, 16));
        at += 2;
      } else {
        value.append(c);
      }
    }
    throw wrong(header);
  }

  /** Whether a value or the header ends behind this quote. */
  private static boolean isLast(String header, int quote) {
    int next = skipBlanks(header, quote + 1);
    return next == header.length() || header.charAt(next) == ';';
  }

  private static boolean isEncoded(String header, int percent) {
    return ENCODED.stream().anyMatch(e -> header.regionMatches(true, percent, e, 0, e.length()));
  }

  private static int plain(String header, int start, StringBuilder value) {
    int at = start;
    while (at < header.length() && " \t;\"".indexOf(header.charAt(at)) < 0) {
      value.append(header.charAt(at++));
    }
    return at;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_*.".indexOf(c) >= 0);
  }

  private static int skipBlanks(String header, int start) {
    int at = start;
    while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static MalformedFormException wrong(String header) {
    String shown = header.length() > 100 ? header.substring(0, 100) + "…" : header;
    return new MalformedFormException(
        "the header '" + shown + "' has other parameters than name=value");
  }
}
