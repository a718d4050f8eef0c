package dev.jlserve.cli.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** javac's options, and which of them decide about the same. */
record JavacOptions(List<String> words) {

  private static final String ENCODING = "-encoding";

  /** javac takes only one kind of them. */
  private static final Set<String> LEVELS =
      Set.of("--release", "-source", "--source", "-target", "--target");

  boolean hasLevel() {
    return words.stream().anyMatch(JavacOptions::isLevel);
  }

  private static boolean isLevel(String word) {
    return LEVELS.contains(word.replaceFirst("=.*", ""));
  }

  List<String> withoutLevel() {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!isLevel(words.get(i))) {
        rest.add(words.get(i));
      } else if (!words.get(i).contains("=")) {
        i++;
      }
    }
    return rest;
  }

  Optional<String> encoding() {
    int at = words.lastIndexOf(ENCODING);
    return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
  }

  List<String> withoutEncoding() {
    int at = words.lastIndexOf(ENCODING);
    if (at < 0 || at + 1 == words.size()) {
      return words;
    }
    List<String> rest = new ArrayList<>(words.subList(0, at));
    rest.addAll(words.subList(at + 2, words.size()));
    return new JavacOptions(rest).withoutEncoding();
  }
}
