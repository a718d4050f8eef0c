package dev.jlserve.processor.client;

import java.util.ArrayList;
import java.util.List;

/** Breaks the long lines of descriptions, but for what is code or a list. */
public final class Wrapping {

  private Wrapping() {}

  /** The lines of a text in CommonMark, none longer than the width where that can be. */
  public static List<String> of(String text, int width) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    for (String line : text.lines().toList()) {
      code ^= line.strip().startsWith("```");
      if (code || line.length() <= width || line.startsWith(" ") || line.startsWith("|")) {
        lines.add(line.stripTrailing());
      } else {
        wrap(line, width, lines);
      }
    }
    return lines;
  }

  private static void wrap(String line, int width, List<String> lines) {
    String rest = line;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      if (space <= 0) {
        space = rest.indexOf(' ');
      }
      if (space <= 0) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    lines.add(rest);
  }
}
