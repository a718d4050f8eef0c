package dev.jlserve.processor.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment as plain text.
 *
 * @param description what stands before the first block tag, as lines
 * @param parameters the texts of the {@code @param} tags, by name
 * @param exceptions the texts of the {@code @throws} tags, by the exception's simple name
 * @param answer the text of the {@code @return} tag; may be empty
 */
record Javadoc(
    String description,
    Map<String, String> parameters,
    Map<String, String> exceptions,
    String answer) {

  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^@(?=\\p{Alpha})");
  private static final Pattern PARAMETER =
      Pattern.compile("param\\s+(\\S+)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern EXCEPTION =
      Pattern.compile("(?:throws|exception)\\s+(?:\\S*\\.)?(\\S+)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern ANSWER = Pattern.compile("(return)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\p{Alpha}+\\s*([^{}]*)}");
  private static final Pattern HTML_TAG = Pattern.compile("</?\\p{Alpha}[^<>]*>");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");

  /** Reads a comment as {@code Elements.getDocComment} gives it; null is an empty one. */
  static Javadoc of(@Nullable String comment) {
    if (comment == null) {
      return new Javadoc("", Map.of(), Map.of(), "");
    }
    // Compilers differ in the white space that they leave before each line.
    String text = comment.lines().map(String::strip).collect(Collectors.joining("\n"));
    List<String> blocks = BLOCK_TAG.splitAsStream(text).toList();
    List<String> tags = blocks.subList(1, blocks.size());
    return new Javadoc(
        plain(blocks.get(0)),
        named(PARAMETER, tags),
        named(EXCEPTION, tags),
        named(ANSWER, tags).getOrDefault("return", ""));
  }

  private static Map<String, String> named(Pattern tag, List<String> blocks) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String block : blocks) {
      Matcher named = tag.matcher(block);
      if (named.matches()) {
        texts.putIfAbsent(named.group(1), oneLine(plain(named.group(2))));
      }
    }
    return Map.copyOf(texts);
  }

  /** The text of a {@code @param} tag; empty if there is none. */
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The text of a {@code @throws} tag; empty if there is none. */
  String exception(String simpleName) {
    return exceptions.getOrDefault(simpleName, "");
  }

  /** The first sentence of the description, on one line and without its full stop. */
  String summary() {
    Matcher end = SENTENCE_END.matcher(description);
    String sentence = end.find() ? description.substring(0, end.end()) : description;
    String line = oneLine(sentence);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static String plain(String text) {
    String untagged = text;
    Matcher inline = INLINE_TAG.matcher(untagged);
    while (inline.find()) {
      untagged = inline.replaceAll("$1");
      inline = INLINE_TAG.matcher(untagged);
    }
    return HTML_TAG
        .matcher(untagged)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip();
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
  }
}
