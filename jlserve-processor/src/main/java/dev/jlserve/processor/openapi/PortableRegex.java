package dev.jlserve.processor.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a regular expression of Java for ECMA-262 (2018) with the {@code u} flag, as which readers
 * of JSON Schema compile a {@code pattern}. One that they cannot compile makes the whole schema
 * useless to them, and one that they read differently refuses what the server takes.
 */
final class PortableRegex {

  /**
   * Java's ends of lines are one more than ECMAScript's. Not in one class with the others: some
   * generators put the signs themselves into their sources, where U+2028 ends a line.
   */
  private static final String DOT = "(?:(?!\\x85).)";

  /** Java looks back by UTF-16 units: only ASCII is certain there. */
  private static final String BEHIND =
      "\\(\\?<[=!](?:[\\p{ASCII}&&[^\\\\\\[\\](){}*+?.^$]]|\\\\[wd^$\\\\.*+?()\\[\\]{}|/]"
          + "|\\[(?!\\^)(?:[\\p{ASCII}&&[^\\\\\\[\\]&]]|\\\\[\\^$\\\\.*+?()\\[\\]{}|/-])+])+\\)";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<end>\\$)|(?<or>\\|)|(?<close>\\))|(?<start>\\^|"
              + BEHIND
              + ")|(?<open>\\((?:(?!\\?)|\\?(?:(?<look>[=!])|:|<[A-Za-z][A-Za-z0-9]*>)))"
              + "|(?<repeated>(?:[*+?]|\\{[0-9]+(?:,[0-9]*)?})\\??(?!\\+))|(?<dot>\\.)|(?<class>"
              + PortableClass.FORM
              + ")|(?<escape>"
              + PortableClass.ESCAPE
              + ")|[^\\\\\\[\\](){}*+?.^$|\\p{Cs}]");

  private final Deque<Group> open = new ArrayDeque<>();

  /** Whether what was read last may be repeated. */
  private boolean isAtom;

  /** Whether {@code $} was read last. Java takes it before a line's end as well. */
  private boolean isEnd;

  private PortableRegex() {
    open.push(new Group(false, false, false));
  }

  /**
   * An open group.
   *
   * @param isLook whether it looks ahead
   * @param isInLook whether it looks ahead or stands in a group that does
   * @param hasEnd whether an alternative that was read ends with {@code $}
   */
  private record Group(boolean isLook, boolean isInLook, boolean hasEnd) {}

  /** The same in ECMAScript; nothing where that is not certain. */
  static Optional<String> of(String regex) {
    PortableRegex portable = new PortableRegex();
    StringBuilder text = new StringBuilder();
    Matcher token = TOKEN.matcher(regex);
    while (token.lookingAt()) {
      Optional<String> written = portable.isAllowed(token) ? written(token) : Optional.empty();
      if (written.isEmpty()) {
        return Optional.empty();
      }
      text.append(written.get());
      token.region(token.end(), regex.length());
    }
    return token.regionStart() == regex.length() ? Optional.of(text.toString()) : Optional.empty();
  }

  private static Optional<String> written(Matcher token) {
    if (token.group("class") != null) {
      return PortableClass.of(token.group());
    }
    if (token.group("escape") != null) {
      return Optional.of(PortableClass.escape(token.group()));
    }
    return Optional.of(token.group("dot") == null ? token.group() : DOT);
  }

  private boolean isAllowed(Matcher token) {
    if (token.group("or") != null) {
      Group group = open.pop();
      open.push(new Group(group.isLook(), group.isInLook(), group.hasEnd() || isEnd));
      isAtom = false;
      isEnd = false;
      return true;
    }
    if (token.group("close") != null) {
      Group group = open.pop();
      isAtom = !group.isLook();
      isEnd |= group.hasEnd();
      return !open.isEmpty();
    }
    boolean follows = !isEnd;
    boolean wasAtom = isAtom;
    isAtom = false;
    if (token.group("end") != null) {
      isEnd = true;
      return !open.getFirst().isInLook();
    }
    if (token.group("repeated") != null) {
      return follows && wasAtom;
    }
    if (token.group("open") != null) {
      boolean look = token.group("look") != null;
      open.push(new Group(look, look || open.getFirst().isInLook(), false));
    } else {
      isAtom = token.group("start") == null;
    }
    return follows;
  }
}
