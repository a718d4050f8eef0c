package dev.jlserve.processor.javadoc;

import java.util.function.UnaryOperator;

/** What is shown of an inline tag, as CommonMark. */
final class TagMarkdown {

  private TagMarkdown() {}

  /**
   * A tag's text.
   *
   * @param text makes CommonMark of texts in it
   */
  static String of(InlineTag tag, UnaryOperator<String> text) {
    if (tag.holdsCode()) {
      return CommonMark.code(tag.content());
    }
    if (tag.isReference()) {
      return tag.label().isEmpty() ? CommonMark.code(tag.reference()) : text.apply(tag.label());
    }
    return switch (tag.name()) {
      case "literal" -> CommonMark.escape(tag.content());
      case "return" -> "Returns " + text.apply(tag.content()) + ".";
      case "snippet" -> snippet(tag.content());
      case "inheritDoc", "docRoot" -> "";
      case "index" -> text.apply(indexed(tag.content().strip()));
      default -> text.apply(tag.content());
    };
  }

  /** What stands in the comment itself, behind the attributes. */
  private static String snippet(String content) {
    int colon = content.indexOf(":\n");
    return colon < 0 ? "" : CommonMark.fence(content.substring(colon + 1));
  }

  /** Without the description that only an index has. */
  private static String indexed(String content) {
    if (content.startsWith("\"") && content.indexOf('"', 1) > 0) {
      return content.substring(1, content.indexOf('"', 1));
    }
    return content.split("\\s", 2)[0];
  }
}
