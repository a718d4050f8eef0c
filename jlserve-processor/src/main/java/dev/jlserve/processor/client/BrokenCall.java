package dev.jlserve.processor.client;

import java.util.ArrayList;
import java.util.List;

/** Breaks a call that is too long for a line between its arguments. */
final class BrokenCall {

  private BrokenCall() {}

  /**
   * The lines of a call.
   *
   * @param margin before its first line
   * @param indent what the arguments have more of
   */
  static String of(String call, String margin, String indent, int width) {
    int open = call.indexOf('(');
    if (margin.length() + call.length() <= width || open < 0 || !call.endsWith(")")) {
      return margin + call;
    }
    List<String> lines = new ArrayList<>();
    for (String argument : arguments(call.substring(open + 1, call.length() - 1))) {
      lines.add(of(argument, margin + indent, indent, width));
    }
    return margin + call.substring(0, open + 1) + "\n" + String.join(",\n", lines) + ")";
  }

  /** What stands between the commas that no bracket and no quotes enclose. */
  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '\\') {
        i++;
      } else if (each == '"') {
        quoted = !quoted;
      } else if (!quoted && "([{<".indexOf(each) >= 0) {
        depth++;
      } else if (!quoted && (")]}".indexOf(each) >= 0 || isClosingAngle(text, i))) {
        depth--;
      } else if (!quoted && depth == 0 && each == ',') {
        arguments.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    arguments.add(text.substring(start).strip());
    return arguments;
  }

  /** Not of an arrow. */
  private static boolean isClosingAngle(String text, int at) {
    return text.charAt(at) == '>' && "-=".indexOf(text.charAt(at - 1)) < 0;
  }
}
