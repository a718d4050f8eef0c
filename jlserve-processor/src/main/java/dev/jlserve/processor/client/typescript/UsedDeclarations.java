package dev.jlserve.processor.client.typescript;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the declarations that a source needs: a client has no others. */
final class UsedDeclarations {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

  private final Map<String, String> declarations;
  private final Set<String> used = new LinkedHashSet<>();

  private UsedDeclarations(Map<String, String> declarations) {
    this.declarations = declarations;
  }

  /** Those that a source names and those that they name, in their own order. */
  static Map<String, String> of(String source, Map<String, String> declarations) {
    UsedDeclarations uses = new UsedDeclarations(declarations);
    uses.addNamedIn(source);
    Map<String, String> used = new LinkedHashMap<>(declarations);
    used.keySet().retainAll(uses.used);
    return used;
  }

  private void addNamedIn(String source) {
    WORD.matcher(source)
        .results()
        .map(MatchResult::group)
        .filter(name -> declarations.containsKey(name) && used.add(name))
        .forEach(name -> addNamedIn(declarations.getOrDefault(name, "")));
  }
}
