package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.SharedSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What all clients share, of which each has what it uses. */
final class SharedScript {

  private static final String MARK = "//: ";

  /** The declarations by their names, in the order of a client. */
  static final Map<String, String> DECLARATIONS = declarations();

  /** The names of all of them. */
  static final Set<String> NAMES = DECLARATIONS.keySet();

  private SharedScript() {}

  private static Map<String, String> declarations() {
    Map<String, String> declarations = new LinkedHashMap<>();
    String all = SharedSource.read(SharedScript.class, "shared.ts.txt");
    for (String each : all.substring(MARK.length()).split("\n" + MARK, -1)) {
      int end = each.indexOf('\n');
      declarations.put(each.substring(0, end), each.substring(end + 1).strip() + "\n");
    }
    return declarations;
  }
}
