package dev.jlserve.cli.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the comment lines by which JBang configures a file: {@code //NAME} at the start of a
 * line, then words between spaces, in quotes where a word holds spaces itself (jbang.dev,
 * "Dependencies" and "Java versions and flags").
 */
final class DirectiveLines {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private final String text;

  DirectiveLines(String text) {
    this.text = text;
  }

  List<Written> words(String name) {
    List<Written> words = new ArrayList<>();
    Matcher line = Pattern.compile("(?m)^//" + name + "[ \\t]+(.*)$").matcher(text);
    while (line.find()) {
      Matcher word = WORD.matcher(line.group(1));
      while (word.find()) {
        words.add(new Written(unquoted(word), line.start(1) + word.start()));
      }
    }
    return words;
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
