package dev.jlserve.cli.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the comment lines by which JBang configures a file: {@code //NAME} at the start of a
 * line, then words between spaces, in quotes where a word holds spaces itself, up to a comment
 * (jbang.dev, "Dependencies" and "Java versions and flags").
 */
public final class DirectiveLines {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final String COMMENT = "//";

  private final String text;

  /** Those of a file's text. */
  public DirectiveLines(String text) {
    this.text = text;
  }

  /** The words of all lines that have one of these names, from top to bottom. */
  public List<WrittenText> words(String... names) {
    List<WrittenText> words = new ArrayList<>();
    Matcher line =
        Pattern.compile("(?m)^//(?:" + String.join("|", names) + ")[ \\t]+(.*)$").matcher(text);
    while (line.find()) {
      Matcher word = WORD.matcher(line.group(1));
      while (word.find() && !word.group().equals(COMMENT)) {
        words.add(new WrittenText(unquoted(word), line.start(1) + word.start()));
      }
    }
    return words;
  }

  /** The lines that have one of these names: the name, and where the line begins. */
  public List<WrittenText> lines(String... names) {
    List<WrittenText> lines = new ArrayList<>();
    Matcher line =
        Pattern.compile("(?m)^(//(?:" + String.join("|", names) + "))(?=\\s|$)").matcher(text);
    while (line.find()) {
      lines.add(new WrittenText(line.group(1), line.start()));
    }
    return lines;
  }

  private static String unquoted(Matcher word) {
    for (int group = 1; group < word.groupCount(); group++) {
      if (word.group(group) != null) {
        return word.group(group);
      }
    }
    return word.group();
  }
}
