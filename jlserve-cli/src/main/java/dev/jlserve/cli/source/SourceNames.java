package dev.jlserve.cli.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names in a Java text, as far as they can lead to other files.
 *
 * @param packageName the package that the text declares, or empty
 * @param names every word in it, keywords included
 * @param packages every dotted prefix in it, so that of {@code a.b.C.d} it holds {@code a}, {@code
 *     a.b}, {@code a.b.C} and of {@code a.b.*} also {@code a.b}
 */
record SourceNames(String packageName, Set<String> names, Set<String> packages) {

  static SourceNames in(String text) {
    List<String> tokens = JavaTokens.of(text);
    Set<String> names = new HashSet<>();
    Set<String> packages = new HashSet<>();
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean goesOn = i + 1 < tokens.size() && tokens.get(i + 1).equals(".");
      if (token.equals(".")) {
        chain.append(chain.isEmpty() ? "" : ".");
      } else if (JavaTokens.isWord(token)) {
        names.add(token);
        chain.append(token);
        if (goesOn) {
          packages.add(chain.toString());
        } else {
          chain.setLength(0);
        }
      } else {
        chain.setLength(0);
      }
    }
    return new SourceNames(declaredPackage(tokens), Set.copyOf(names), Set.copyOf(packages));
  }

  private static String declaredPackage(List<String> tokens) {
    int end = tokens.indexOf(";");
    return end > 1 && tokens.get(0).equals("package")
        ? String.join("", tokens.subList(1, end))
        : "";
  }
}
