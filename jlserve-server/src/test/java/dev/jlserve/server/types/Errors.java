package dev.jlserve.server.types;

import java.util.List;
import java.util.regex.Pattern;

/** The entries of a 422 answer, each on one line: {@code ["body","name"] type: message}. */
final class Errors {

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\{\"type\":\"([^\"]*)\",\"loc\":(\\[.*?\\]),\"msg\":\"((?:[^\"\\\\]|\\\\.)*)\"",
          Pattern.DOTALL);

  private Errors() {}

  static List<String> in(String answer) {
    return ENTRY
        .matcher(answer)
        .results()
        .map(entry -> entry.group(2) + " " + entry.group(1) + ": " + entry.group(3))
        .toList();
  }
}
