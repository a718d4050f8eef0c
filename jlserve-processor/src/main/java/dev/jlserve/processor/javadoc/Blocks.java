package dev.jlserve.processor.javadoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Divides a comment at its block tags: an {@code @} at the beginning of a line, and not inside an
 * inline tag, a fenced code block or {@code <pre>}.
 */
final class Blocks {

  private static final String PRE = "<pre";
  private static final String PRE_END = "</pre>";

  private Blocks() {}

  /** The description, and each block tag with its text. */
  static List<String> of(String comment) {
    List<String> blocks = new ArrayList<>();
    int from = 0;
    boolean lineStart = true;
    int i = 0;
    while (i < comment.length()) {
      int end = opaqueEnd(comment, i);
      if (end > i) {
        lineStart = false;
        i = end;
        continue;
      }
      char c = comment.charAt(i);
      if (lineStart && c == '@' && isTagName(comment, i + 1)) {
        blocks.add(comment.substring(from, i));
        from = i;
      }
      lineStart = c == '\n' || (lineStart && Character.isWhitespace(c));
      i++;
    }
    blocks.add(comment.substring(from));
    return blocks;
  }

  private static boolean isTagName(String comment, int index) {
    return index < comment.length() && Character.isLetter(comment.charAt(index));
  }

  private static int opaqueEnd(String comment, int index) {
    Optional<InlineTag> tag = InlineTag.at(comment, index);
    if (tag.isPresent()) {
      return tag.get().end();
    }
    if (comment.regionMatches(true, index, PRE, 0, PRE.length())) {
      int end = comment.toLowerCase(Locale.ROOT).indexOf(PRE_END, index);
      return end < 0 ? -1 : end + PRE_END.length();
    }
    return CommonMark.fenceEnd(comment, index);
  }
}
