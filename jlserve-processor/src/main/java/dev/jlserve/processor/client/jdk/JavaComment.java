package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.SourceWriter;
import dev.jlserve.processor.client.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Javadoc comment that is made of descriptions in CommonMark. */
final class JavaComment {

  private static final Pattern CODE = Pattern.compile("`([^`{}]+)`");
  private static final String FENCE = "```";

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder tags = new StringBuilder();

  /** A comment that begins with a description, or a sentence where there is none. */
  JavaComment(String description, String otherwise) {
    text.append(description.isEmpty() ? otherwise : html(description));
  }

  /** Adds a paragraph. */
  JavaComment paragraph(String html) {
    text.append("\n\n<p>").append(html);
    return this;
  }

  /** Adds a block tag, unless it says nothing. */
  JavaComment tag(String name, String description) {
    if (!description.isEmpty()) {
      tags.append('@').append(name).append(' ').append(html(description)).append('\n');
    }
    return this;
  }

  void addTo(SourceWriter source) {
    List<String> lines = new ArrayList<>(Wrapping.of(text.toString(), source.commentWidth()));
    if (!tags.isEmpty()) {
      lines.add("");
      for (String tag : Wrapping.of(tags.toString(), source.commentWidth() - "    ".length())) {
        lines.add(tag.startsWith("@") || tag.isEmpty() ? tag : "    " + tag);
      }
    }
    source.comment(lines);
  }

  private static String html(String markdown) {
    StringBuilder html = new StringBuilder();
    boolean code = false;
    boolean blank = false;
    for (String line : markdown.lines().toList()) {
      if (line.strip().startsWith(FENCE)) {
        html.append(code ? "</pre>\n" : "<pre>\n");
        code = !code;
      } else if (line.isBlank() && !code) {
        html.append('\n');
      } else {
        boolean paragraph = blank && !code && Character.isLetter(line.codePointAt(0));
        html.append(paragraph ? "<p>" : "").append(code ? plain(line) : inline(line)).append('\n');
      }
      blank = line.isBlank();
    }
    return html.toString().strip();
  }

  private static String inline(String line) {
    Matcher code = CODE.matcher(line);
    StringBuilder html = new StringBuilder();
    int end = 0;
    while (code.find()) {
      html.append(plain(line.substring(end, code.start()).replace("\\<", "<")));
      html.append("{@code ").append(safe(code.group(1))).append('}');
      end = code.end();
    }
    return html.append(plain(line.substring(end).replace("\\<", "<"))).toString();
  }

  private static String plain(String text) {
    return safe(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .replace("@", "&#64;");
  }

  /** No text may end the comment, or begin an escape that javac would read even here. */
  private static String safe(String text) {
    return text.replace("*/", "*&#47;").replace("\\u", "&#92;u");
  }
}
