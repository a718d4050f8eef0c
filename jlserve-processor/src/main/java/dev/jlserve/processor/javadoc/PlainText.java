package dev.jlserve.processor.javadoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** CommonMark as plain text on one line. */
final class PlainText {

  private static final Pattern CODE = Pattern.compile("(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()\\s]*\\)");
  private static final Pattern CODE_OR_END =
      Pattern.compile("(`+)(?!`)[^`].*?(?<!`)\\1(?!`)|[.!?](?=\\s|$)", Pattern.DOTALL);

  private PlainText() {}

  /** The first sentence, without its full stop. */
  static String firstSentence(String markdown) {
    String paragraph = markdown.split("\\n\\s*\\n", 2)[0];
    Matcher end = CODE_OR_END.matcher(paragraph);
    String sentence = paragraph;
    while (end.find()) {
      if (end.group(1) == null) {
        sentence = paragraph.substring(0, end.end());
        break;
      }
    }
    String line = of(sentence);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /** All of a text. */
  static String of(String markdown) {
    String line = markdown.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
    Matcher code = CODE.matcher(line);
    StringBuilder plain = new StringBuilder();
    int from = 0;
    while (code.find()) {
      plain.append(text(line.substring(from, code.start()))).append(code.group(2).strip());
      from = code.end();
    }
    return plain.append(text(line.substring(from))).toString();
  }

  private static String text(String markdown) {
    String labels = LINK.matcher(markdown).replaceAll("$1");
    return Entities.decode(HtmlTag.ANY.matcher(labels).replaceAll("").replace("\\<", "<"));
  }
}
