package dev.jlserve.processor.javadoc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An inline tag, such as <code>{&#64;code x}</code>. Its braces are balanced.
 *
 * @param name without the {@code @}
 * @param content what follows the name; may be empty
 * @param end the index behind the closing brace
 */
record InlineTag(String name, String content, int end) {

  private static final Pattern START = Pattern.compile("\\{@([\\p{Alpha}][\\w.-]*)");

  /** The tag that begins at an index; none where there is none, or where it has no end. */
  static Optional<InlineTag> at(String text, int index) {
    Matcher start = START.matcher(text).region(index, text.length());
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    int depth = 1;
    for (int i = start.end(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        String content = text.substring(start.end(), i);
        return Optional.of(new InlineTag(start.group(1), withoutFirstSpace(content), i + 1));
      }
    }
    return Optional.empty();
  }

  /** Whether its content is code as it stands. */
  boolean holdsCode() {
    return name.equals("code") || name.equals("systemProperty");
  }

  /** Whether its content is the name of an element, with a label behind it perhaps. */
  boolean isReference() {
    return name.equals("link") || name.equals("linkplain") || name.equals("value");
  }

  /** The element that it refers to, as code writes it: {@code String.length()}. */
  String reference() {
    String reference = content.strip().substring(0, referenceEnd()).replace('#', '.');
    return reference.startsWith(".") ? reference.substring(1) : reference;
  }

  /** What is shown instead of the reference; may be empty. */
  String label() {
    return content.strip().substring(referenceEnd()).strip();
  }

  /** The types of parameters may have spaces between them. */
  private int referenceEnd() {
    String text = content.strip();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '<') {
        depth++;
      } else if (c == ')' || c == '>') {
        depth--;
      } else if (depth <= 0 && Character.isWhitespace(c)) {
        return i;
      }
    }
    return text.length();
  }

  private static String withoutFirstSpace(String content) {
    return !content.isEmpty() && content.charAt(0) == ' ' ? content.substring(1) : content;
  }
}
