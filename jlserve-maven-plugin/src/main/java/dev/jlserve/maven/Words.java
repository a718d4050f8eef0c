package dev.jlserve.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line apart as a shell does: words stand between spaces, and quotes hold some together.
 */
final class Words {

  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)|(\\s+)");

  private Words() {}

  static List<String> of(@Nullable String line) {
    List<String> words = new ArrayList<>();
    boolean open = false;
    Matcher part = PART.matcher(line == null ? "" : line);
    while (part.find()) {
      if (part.group(4) != null) {
        open = false;
        continue;
      }
      String text = text(part);
      if (open) {
        words.add(words.remove(words.size() - 1) + text);
      } else {
        words.add(text);
      }
      open = true;
    }
    return List.copyOf(words);
  }

  private static String text(Matcher part) {
    for (int group = 1; group < 3; group++) {
      if (part.group(group) != null) {
        return part.group(group);
      }
    }
    return part.group(3);
  }
}
