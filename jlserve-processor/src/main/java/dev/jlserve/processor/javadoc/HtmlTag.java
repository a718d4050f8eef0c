package dev.jlserve.processor.javadoc;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of HTML.
 *
 * @param name in lower case
 * @param closing whether it ends an element
 * @param attributes as written
 * @param end the index behind it
 */
record HtmlTag(String name, boolean closing, String attributes, int end) {

  /** Any tag that no backslash keeps from being one. */
  static final Pattern ANY =
      Pattern.compile("(?<!\\\\)<(/?)(\\p{Alpha}\\p{Alnum}*)((?:\\s[^<>]*)?)/?>");

  private static final Pattern HREF =
      Pattern.compile("(?i)\\bhref\\s*=\\s*[\"']?((?:https?://|mailto:)[^\"'\\s()]+)");

  /** The elements that may stand in a comment; {@code List<String>} has none of them. */
  private static final Set<String> NAMES =
      Set.of(
          "a",
          "abbr",
          "b",
          "big",
          "blockquote",
          "body",
          "br",
          "caption",
          "center",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "section",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "wbr");

  /** The tag that begins at an index; none where the text only looks like one. */
  static Optional<HtmlTag> at(String text, int index) {
    if (text.charAt(index) != '<') {
      return Optional.empty();
    }
    Matcher tag = ANY.matcher(text).region(index, text.length()).useTransparentBounds(true);
    if (!tag.lookingAt()) {
      return Optional.empty();
    }
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    return NAMES.contains(name)
        ? Optional.of(new HtmlTag(name, !tag.group(1).isEmpty(), tag.group(3), tag.end()))
        : Optional.empty();
  }

  /** The absolute address that a link leads to; empty if it has none. */
  String href() {
    Matcher href = HREF.matcher(attributes);
    return href.find() ? href.group(1) : "";
  }
}
