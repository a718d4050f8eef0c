package dev.jlserve.processor.javadoc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The CommonMark that is made of an HTML comment, piece by piece. */
final class HtmlOutput {

  private static final Pattern ITEM = Pattern.compile(" *(?:-|\\d+\\.) ");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private final Deque<ListItems> lists = new ArrayDeque<>();
  private String codeElement = "";
  private String href = "";

  /** Whether what comes is shown as it is written. */
  boolean isCode() {
    return !codeElement.isEmpty();
  }

  /** Adds code, inside the element that holds it. */
  void code(String text) {
    code.append(text);
  }

  /** Adds what is CommonMark already; a block stands alone. */
  void add(String markdown) {
    if (!markdown.startsWith("\n\n")) {
      out.append(markdown);
    } else if (!markdown.isBlank()) {
      paragraph();
      out.append(markdown.strip());
      paragraph();
    }
  }

  /** Adds a piece of text. White space at the beginning of a line has no meaning in HTML. */
  void text(String text) {
    boolean lineStart = out.isEmpty() || endsWith("\n");
    if (text.equals("\n")) {
      if (!out.isEmpty() && !endsWith("\n\n") && !isAtItem()) {
        stripSpaces();
        out.append('\n');
      }
    } else if ((!lineStart && !isAtItem()) || !(text.equals(" ") || text.equals("\t"))) {
      out.append(text);
    }
  }

  /** Adds what an element means. */
  void tag(HtmlTag tag) {
    if (isCode()) {
      if (tag.closing() && tag.name().equals(codeElement)) {
        endCode();
      }
      return;
    }
    switch (tag.name()) {
      case "pre", "code", "tt", "kbd", "samp" -> codeElement = tag.closing() ? "" : tag.name();
      case "ul", "ol" -> list(tag);
      case "li" -> item(tag);
      case "a" -> link(tag);
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "div", "table", "dl" ->
          block();
      case "br", "tr", "dt", "dd", "caption" -> line();
      case "td", "th" -> {
        if (!tag.closing() && !endsWith("\n")) {
          out.append(" | ");
        }
      }
      default -> {}
    }
  }

  /** All of it; an element that nobody closed ends here. */
  String markdown() {
    if (isCode()) {
      endCode();
    }
    return out.toString().strip();
  }

  private void endCode() {
    add(
        codeElement.equals("pre")
            ? CommonMark.fence(code.toString())
            : CommonMark.code(code.toString()));
    codeElement = "";
    code.setLength(0);
  }

  private void list(HtmlTag tag) {
    block();
    if (!tag.closing()) {
      lists.addLast(new ListItems(tag.name().equals("ol")));
    } else if (!lists.isEmpty()) {
      lists.removeLast();
      block();
    }
  }

  private void item(HtmlTag tag) {
    line();
    if (!tag.closing() && !lists.isEmpty()) {
      int outer = lists.stream().mapToInt(ListItems::width).sum() - lists.getLast().width();
      out.append(" ".repeat(outer)).append(lists.getLast().next());
    }
  }

  private void link(HtmlTag tag) {
    if (tag.closing()) {
      out.append(href.isEmpty() ? "" : "](" + href + ")");
      href = "";
    } else {
      href = tag.href();
      out.append(href.isEmpty() ? "" : "[");
    }
  }

  /** Within a list a blank line would end an item's text. */
  private void block() {
    if (lists.isEmpty()) {
      paragraph();
    } else {
      line();
    }
  }

  private void paragraph() {
    line();
    if (!out.isEmpty() && !endsWith("\n\n")) {
      out.append('\n');
    }
  }

  private void line() {
    if (isAtItem()) {
      return;
    }
    stripSpaces();
    if (!out.isEmpty() && !endsWith("\n")) {
      out.append('\n');
    }
  }

  /** Behind the sign of a list's item, before its text. */
  private boolean isAtItem() {
    return ITEM.matcher(out.substring(out.lastIndexOf("\n") + 1)).matches();
  }

  private void stripSpaces() {
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
      end--;
    }
    out.setLength(end);
  }

  private boolean endsWith(String text) {
    int from = out.length() - text.length();
    return from >= 0 && out.substring(from).equals(text);
  }
}
