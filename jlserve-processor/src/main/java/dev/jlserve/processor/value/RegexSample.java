package dev.jlserve.processor.value;

import java.util.Optional;

/**
 * Makes a text for a regular expression of literals, classes, groups, alternatives and quantifiers.
 * It makes no promise: the caller matches the text.
 */
final class RegexSample {

  private static final int LONGEST = 10_000;
  private static final String CANDIDATES = "a0A_- .:/x1\t";

  private final String regex;
  private final int extra;
  private int at;

  private RegexSample(String regex, int extra) {
    this.regex = regex;
    this.extra = extra;
  }

  /**
   * A text that may match.
   *
   * @param extra how often quantifiers repeat beyond their least count, where they may
   */
  static Optional<String> of(String regex, int extra) {
    RegexSample sample = new RegexSample(regex, extra);
    try {
      String text = sample.alternatives();
      return sample.at == regex.length() ? Optional.of(text) : Optional.empty();
    } catch (UnknownConstruct | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String alternatives() {
    String first = sequence();
    while (take('|')) {
      sequence();
    }
    return first;
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < regex.length() && peek() != '|' && peek() != ')') {
      text.append(quantified(atom()));
    }
    return text.toString();
  }

  private String atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '^', '$' -> "";
      case '.' -> "a";
      case '(' -> group();
      case '[' -> charClass();
      case '\\' -> escape(regex.charAt(at++));
      case '*', '+', '?', '{' -> throw new UnknownConstruct();
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (take('?') && !take(':')) {
      throw new UnknownConstruct();
    }
    String text = alternatives();
    if (!take(')')) {
      throw new UnknownConstruct();
    }
    return text;
  }

  /** Asks Java's own engine which character a class takes. */
  private String charClass() {
    int start = at - 1;
    take('^');
    take(']');
    while (!take(']')) {
      if (take('[')) {
        throw new UnknownConstruct();
      }
      at += peek() == '\\' ? 2 : 1;
    }
    String written = regex.substring(start, at);
    String first = written.charAt(1) == '^' ? "" : written.substring(1, 2);
    for (char candidate : (first + CANDIDATES).toCharArray()) {
      if (String.valueOf(candidate).matches(written)) {
        return String.valueOf(candidate);
      }
    }
    throw new UnknownConstruct();
  }

  private static String escape(char c) {
    return switch (c) {
      case 'd' -> "0";
      case 'w', 'S', 'D' -> "a";
      case 's', 'W' -> " ";
      case 'b' -> "";
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new UnknownConstruct();
        }
        yield String.valueOf(c);
      }
    };
  }

  private String quantified(String atom) {
    int least = 1;
    int most = 1;
    if (take('?')) {
      least = 0;
    } else if (take('*')) {
      least = 0;
      most = Integer.MAX_VALUE;
    } else if (take('+')) {
      most = Integer.MAX_VALUE;
    } else if (take('{')) {
      int end = regex.indexOf('}', at);
      String[] counts = regex.substring(at, end).split(",", -1);
      least = Integer.parseInt(counts[0]);
      most = counts.length == 1 ? least : most(counts[1]);
      at = end + 1;
    } else {
      return atom;
    }
    if (!take('?')) {
      take('+');
    }
    if ((long) least * Math.max(1, atom.length()) > LONGEST) {
      throw new UnknownConstruct();
    }
    return atom.repeat(Math.min(most, least + extra));
  }

  private static int most(String count) {
    return count.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(count);
  }

  private char peek() {
    return regex.charAt(at);
  }

  private boolean take(char c) {
    if (at >= regex.length() || peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  /** The expression has something that this class does not know. */
  private static final class UnknownConstruct extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }
}
