package dev.jlserve.processor.javadoc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * A documentation comment. All texts but the summary are CommonMark.
 *
 * @param summary the first sentence of the description as plain text, without its full stop
 * @param description what stands before the first block tag, as lines
 * @param parameters the texts of the {@code @param} tags, by name
 * @param exceptions the texts of the {@code @throws} tags, by the exception's simple name
 * @param answer the text of the {@code @return} tag; may be empty
 */
public record Javadoc(
    String summary,
    String description,
    Map<String, String> parameters,
    Map<String, String> exceptions,
    String answer) {

  private static final Javadoc NONE = new Javadoc("", "", Map.of(), Map.of(), "");
  private static final Pattern PARAMETER =
      Pattern.compile("@param\\s+(\\S+)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern EXCEPTION =
      Pattern.compile("@(?:throws|exception)\\s+(?:\\S*\\.)?(\\S+)\\s*(.*)", Pattern.DOTALL);

  /** A first line of a file that shells run; it is Java's comment of a class without imports. */
  private static final Pattern SHELL_LINE = Pattern.compile("\\A\\s*usr/bin/env .*\\R?");

  private static final Pattern ANSWER = Pattern.compile("@(return)\\s+(.*)", Pattern.DOTALL);

  /** Reads the comment of an element; the compiler may know of none. */
  public static Javadoc of(Elements elements, Element element) {
    String comment = elements.getDocComment(element);
    return comment == null ? NONE : of(comment, CommentKind.of(elements, element));
  }

  /** Reads a comment as {@code Elements.getDocComment} gives it. */
  static Javadoc of(String comment, CommentKind kind) {
    String prose =
        kind == CommentKind.MARKDOWN ? SHELL_LINE.matcher(comment).replaceFirst("") : comment;
    List<String> blocks = Blocks.of(prose.lines().collect(Collectors.joining("\n")));
    String first = blocks.get(0);
    List<String> tags = blocks.subList(1, blocks.size());
    String description = kind.markdown(first);
    String answer = named(ANSWER, tags, kind).getOrDefault("return", "");
    return new Javadoc(
        inline("summary", first)
            .map(text -> PlainText.of(kind.markdown(text)))
            .orElse(PlainText.firstSentence(description)),
        description,
        named(PARAMETER, tags, kind),
        named(EXCEPTION, tags, kind),
        answer.isEmpty()
            ? inline("return", first).map(text -> paragraph(kind.markdown(text))).orElse("")
            : answer);
  }

  private static Optional<String> inline(String name, String text) {
    String start = "{@" + name;
    int at = text.indexOf(start);
    return InlineTag.at(text, Math.max(at, 0))
        .filter(tag -> tag.name().equals(name))
        .map(InlineTag::content);
  }

  private static Map<String, String> named(Pattern tag, List<String> blocks, CommentKind kind) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String block : blocks) {
      Matcher named = tag.matcher(block);
      if (named.matches()) {
        texts.putIfAbsent(named.group(1), paragraph(kind.markdown(named.group(2))));
      }
    }
    return Map.copyOf(texts);
  }

  /** The text of a {@code @param} tag; empty if there is none. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The text of a {@code @throws} tag; empty if there is none. */
  public String exception(String simpleName) {
    return exceptions.getOrDefault(simpleName, "");
  }

  /** On one line, unless it is more than a paragraph. */
  private static String paragraph(String markdown) {
    return CommonMark.isParagraph(markdown)
        ? markdown.lines().map(String::strip).collect(Collectors.joining(" "))
        : markdown;
  }
}
