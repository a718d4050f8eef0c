package dev.jlserve.processor.javadoc;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An HTML comment as CommonMark. Code and code blocks, lists, links and paragraphs stay what they
 * are; of other elements the text remains. Between backticks, users write Markdown here, too.
 */
final class HtmlComment {

  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";
  private static final int LONGEST_REFERENCE = 12;

  private final String text;
  private final HtmlOutput out = new HtmlOutput();
  private int at;

  private HtmlComment(String text) {
    this.text = text;
  }

  static String markdown(String comment) {
    return new HtmlComment(comment).convert();
  }

  private String convert() {
    while (at < text.length()) {
      if (!comment() && !inlineTag() && !htmlTag() && !code() && !entity()) {
        character();
      }
    }
    return out.markdown();
  }

  private boolean comment() {
    if (!text.startsWith(COMMENT, at)) {
      return false;
    }
    int end = text.indexOf(COMMENT_END, at);
    at = end < 0 ? text.length() : end + COMMENT_END.length();
    return true;
  }

  private boolean inlineTag() {
    Optional<InlineTag> found = InlineTag.at(text, at);
    if (found.isEmpty()) {
      return false;
    }
    InlineTag tag = found.get();
    at = tag.end();
    if (!out.isCode()) {
      out.add(TagMarkdown.of(tag, HtmlComment::markdown));
    } else if (tag.isReference()) {
      out.code(tag.label().isEmpty() ? tag.reference() : tag.label());
    } else {
      out.code(tag.content());
    }
    return true;
  }

  private boolean htmlTag() {
    Optional<HtmlTag> tag = HtmlTag.at(text, at);
    tag.ifPresent(
        found -> {
          at = found.end();
          out.tag(found);
        });
    return tag.isPresent();
  }

  /** Code of Markdown's. */
  private boolean code() {
    int end = out.isCode() ? -1 : CommonMark.codeEnd(text, at);
    if (end < 0) {
      return false;
    }
    boolean block = CommonMark.fenceEnd(text, at) == end;
    int from = block ? text.lastIndexOf('\n', at - 1) + 1 : at;
    String code = Entities.decode(text.substring(from, end));
    at = end;
    out.add(
        block
            ? "\n\n" + code.stripIndent() + "\n\n"
            : code.lines().map(String::strip).collect(Collectors.joining("\n")));
    return true;
  }

  private boolean entity() {
    Optional<Entities.Entity> found = Entities.at(text, at);
    if (found.isEmpty()) {
      return false;
    }
    Entities.Entity entity = found.get();
    at = entity.end();
    if (out.isCode()) {
      out.code(entity.text());
    } else {
      out.text(escaped(entity.text()));
    }
    return true;
  }

  private void character() {
    String character = text.substring(at, at + 1);
    at++;
    if (out.isCode()) {
      out.code(character);
    } else {
      out.text(character.equals("<") ? escaped(character) : character);
    }
  }

  /** A sign of the text, before what follows it. */
  private String escaped(String sign) {
    String rest = text.substring(at, Math.min(text.length(), at + LONGEST_REFERENCE));
    String both = CommonMark.escape(sign + rest);
    return both.startsWith("\\<") ? "\\<" : both.startsWith("&amp;") ? "&amp;" : sign;
  }
}
