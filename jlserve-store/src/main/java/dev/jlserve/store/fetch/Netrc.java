package dev.jlserve.store.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file in which curl and its kin find logins: {@code machine HOST login NAME password WORD}.
 * The entry {@code default}, which means every host, is passed over.
 */
final class Netrc {

  /** A word, a word in quotes, or the rest of a line after {@code #}. */
  private static final Pattern TOKEN =
      Pattern.compile("#[^\n]*|\"((?:[^\"\\\\]|\\\\.)*)\"|\\S+", Pattern.DOTALL);

  /** A macro goes on to an empty line. */
  private static final Pattern MACRO = Pattern.compile("(?m)^\\s*macdef\\b.*(\\R.+)*");

  private Netrc() {}

  /**
   * A login.
   *
   * @param name who one is
   * @param password what proves it
   */
  record Login(String name, String password) {
    @Override
    public String toString() {
      return "Login of " + name;
    }
  }

  /** The login for a host; nothing if the file cannot be read or has none. */
  static Optional<Login> login(Path file, String host) {
    try {
      return find(Files.readString(file), host);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Login> find(String text, String host) {
    Deque<String> tokens = tokens(MACRO.matcher(text).replaceAll(""));
    while (!tokens.isEmpty()) {
      if (tokens.pop().equals("machine") && host.equalsIgnoreCase(tokens.poll())) {
        return entry(tokens);
      }
    }
    return Optional.empty();
  }

  private static Optional<Login> entry(Deque<String> tokens) {
    String name = "";
    String password = null;
    while (!tokens.isEmpty() && !tokens.peek().matches("machine|default")) {
      String key = tokens.pop();
      String value = tokens.isEmpty() ? "" : tokens.pop();
      switch (key) {
        case "login" -> name = value;
        case "password" -> password = value;
        default -> {
          // An account is for ftp.
        }
      }
    }
    return password == null ? Optional.empty() : Optional.of(new Login(name, password));
  }

  private static Deque<String> tokens(String text) {
    Deque<String> tokens = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group(1) != null) {
        tokens.add(token.group(1).replaceAll("\\\\(.)", "$1"));
      } else if (!token.group().startsWith("#")) {
        tokens.add(token.group());
      }
    }
    return tokens;
  }
}
