package dev.jlserve.processor.javadoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of a <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a> text. */
final class CommonMark {

  private static final Pattern TICKS = Pattern.compile("`+");
  private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]*(`{3,}|~{3,})[^`\\n]*$");

  /** Begins a tag, an autolink or a comment, which readers take for HTML. */
  private static final Pattern HTML_START = Pattern.compile("<(?=[\\p{Alpha}/!?])");

  private static final Pattern REFERENCE_START =
      Pattern.compile("&(?=(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}*);)");
  private static final Pattern MORE_THAN_A_PARAGRAPH =
      Pattern.compile("\\n\\s*\\n|(?m)^\\s*(?:[-*+]|\\d+[.)]|```|~~~|\\||#+)(?:\\s|$|(?<=[`~|]))");

  private CommonMark() {}

  /** Text that is shown as it is, though it has signs of HTML. */
  static String escape(String text) {
    String references = REFERENCE_START.matcher(text).replaceAll("&amp;");
    return HTML_START.matcher(references).replaceAll("\\\\<");
  }

  /** A code span; empty for no code. */
  static String code(String code) {
    String text = code.strip().replaceAll("\\s*\\n\\s*", " ");
    if (text.isEmpty()) {
      return "";
    }
    String ticks = "`".repeat(longestRun(text) + 1);
    String space = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return ticks + space + text + space + ticks;
  }

  /** A fenced code block with blank lines around it; its lines keep their relative indentation. */
  static String fence(String code) {
    String lines = code.stripTrailing().stripIndent();
    int from = 0;
    for (int i = 0; i < lines.length() && Character.isWhitespace(lines.charAt(i)); i++) {
      from = lines.charAt(i) == '\n' ? i + 1 : from;
    }
    String body = lines.substring(from).stripTrailing();
    if (body.isEmpty()) {
      return "";
    }
    String ticks = "`".repeat(Math.max(3, longestRun(body) + 1));
    return "\n\n" + ticks + "\n" + body + "\n" + ticks + "\n\n";
  }

  /**
   * The end of the code that begins with a run of backticks, or with a fence, at an index; -1 where
   * none begins, or where it does not end.
   */
  static int codeEnd(String text, int index) {
    int fenceEnd = fenceEnd(text, index);
    if (fenceEnd >= 0 || text.charAt(index) != '`') {
      return fenceEnd;
    }
    Matcher ticks = TICKS.matcher(text).region(index, text.length());
    if (!ticks.lookingAt()) {
      return -1;
    }
    int length = ticks.end() - index;
    int paragraphEnd = text.indexOf("\n\n", index);
    ticks.region(ticks.end(), paragraphEnd < 0 ? text.length() : paragraphEnd);
    while (ticks.find()) {
      if (ticks.end() - ticks.start() == length) {
        return ticks.end();
      }
    }
    return -1;
  }

  /** The end of a fenced code block whose fence begins at an index, or -1. */
  static int fenceEnd(String text, int index) {
    int lineStart = text.lastIndexOf('\n', index - 1) + 1;
    if (!text.substring(lineStart, index).isBlank()) {
      return -1;
    }
    Matcher fence = FENCE.matcher(text);
    if (!fence.find(lineStart) || fence.start(1) != index) {
      return -1;
    }
    String run = fence.group(1);
    Matcher end =
        Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(run) + run.charAt(0) + "*[ \\t]*$")
            .matcher(text);
    return end.find(fence.end()) ? end.end() : -1;
  }

  /** Whether a text is one paragraph, whose lines may be joined. */
  static boolean isParagraph(String text) {
    return !MORE_THAN_A_PARAGRAPH.matcher(text).find();
  }

  private static int longestRun(String text) {
    return TICKS.matcher(text).results().mapToInt(run -> run.end() - run.start()).max().orElse(0);
  }
}
