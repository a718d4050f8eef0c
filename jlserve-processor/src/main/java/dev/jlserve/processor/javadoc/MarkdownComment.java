package dev.jlserve.processor.javadoc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown comment as CommonMark: all of it as it stands, but for what is Javadoc's own, inline
 * tags and references to elements.
 */
final class MarkdownComment {

  /** {@code [String#length()]} or {@code [the length][String#length()]}. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\[([^\\[\\]]+)](?:\\[([^\\[\\]]+)])?(?![(:\\[])");

  /** A class, with its package perhaps, or a member; other brackets are the user's own. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?:(?:\\p{Ll}\\w*\\.)*\\p{Lu}\\w*(?:\\.\\p{Lu}\\w*)*)?(?:#\\w+(?:\\([^()]*\\))?)?");

  private MarkdownComment() {}

  static String markdown(String comment) {
    String text = comment.stripIndent();
    StringBuilder out = new StringBuilder();
    Matcher reference = REFERENCE.matcher(text);
    int i = 0;
    while (i < text.length()) {
      int codeEnd = CommonMark.codeEnd(text, i);
      Optional<InlineTag> tag = InlineTag.at(text, i);
      if (codeEnd > i) {
        out.append(text, i, codeEnd);
        i = codeEnd;
      } else if (tag.isPresent()) {
        out.append(TagMarkdown.of(tag.get(), MarkdownComment::markdown));
        i = tag.get().end();
      } else if (reference.region(i, text.length()).lookingAt() && isElement(reference)) {
        out.append(shown(reference));
        i = reference.end();
      } else {
        out.append(text.charAt(i));
        i++;
      }
    }
    return out.toString().strip();
  }

  private static boolean isElement(Matcher reference) {
    String name = reference.group(2) == null ? reference.group(1) : reference.group(2);
    return ELEMENT.matcher(name).matches();
  }

  private static String shown(Matcher reference) {
    return reference.group(2) == null
        ? CommonMark.code(new InlineTag("link", reference.group(1), 0).reference())
        : reference.group(1);
  }
}
