package dev.jlserve.processor.client.typescript;

import dev.jlserve.processor.client.ClientApi;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names that a TypeScript client gives or needs itself. */
final class ScriptNames {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  /** Types of the language and of browsers, and names that no type may have. */
  private static final Set<String> LANGUAGE =
      Set.of(
          "AbortController AbortSignal Array AsyncGenerator BigInt Blob Boolean DOMException Date",
          "Error FormData JSON Map Math Number Object Partial Promise RangeError Record Response",
          "ReturnType String SyntaxError TextDecoder TypeError Uint8Array any await async bigint",
          "boolean class const declare default delete enum export extends false fetch for function",
          "if implements import in infer interface keyof let namespace never new null number object",
          "of package private protected public readonly return static string super switch symbol",
          "this throw true type typeof undefined unknown var void while with yield");

  /** What all objects have. */
  private static final Set<String> INHERITED =
      Set.of(
          "__defineGetter__",
          "__defineSetter__",
          "__lookupGetter__",
          "__lookupSetter__",
          "__proto__",
          "constructor",
          "hasOwnProperty",
          "isPrototypeOf",
          "propertyIsEnumerable",
          "toLocaleString",
          "toString",
          "valueOf");

  /** What the language calls by itself: {@code await} does, and {@code JSON.stringify}. */
  private static final Set<String> CALLED = Set.of("then", "toJSON");

  private ScriptNames() {}

  /** The client's class. */
  static String client(ClientApi api) {
    return api.appClass() + "Client";
  }

  /**
   * The methods of the client by the ids of its endpoints. None has the name of one that all
   * objects have, nor of one that the language calls by itself.
   */
  static Map<String, String> methods(Collection<String> ids) {
    Set<String> used = new HashSet<>(ids);
    Map<String, String> methods = new HashMap<>();
    for (String id : ids) {
      methods.put(id, isOfLanguage(id) ? free(id + "_", used) : id);
    }
    return methods;
  }

  private static boolean isOfLanguage(String name) {
    return INHERITED.contains(name) || CALLED.contains(name);
  }

  private static String free(String wanted, Set<String> used) {
    String free = wanted;
    while (!used.add(free)) {
      free += "_";
    }
    return free;
  }

  /** All names that no type of the app may have. */
  static Set<String> taken(ClientApi api) {
    Set<String> taken = new TreeSet<>(SharedScript.NAMES);
    LANGUAGE.forEach(line -> taken.addAll(Set.of(line.split(" ", -1))));
    taken.add(client(api));
    return taken;
  }

  /** A property's name where an object is written or declared. */
  static String property(String json) {
    if (json.equals("__proto__")) {
      // Written without brackets, it would set the object's prototype.
      return "[\"__proto__\"]";
    }
    return IDENTIFIER.matcher(json).matches() ? json : ScriptText.quoted(json);
  }

  /** The property of a value, which is its own: an object without it may inherit one. */
  static String own(String value, String json) {
    return INHERITED.contains(json)
        ? "ownValue(" + value + ", " + ScriptText.quoted(json) + ")"
        : access(value, json);
  }

  /** The property of a value. */
  static String access(String value, String json) {
    return IDENTIFIER.matcher(json).matches()
        ? value + "." + json
        : value + "[" + ScriptText.quoted(json) + "]";
  }
}
