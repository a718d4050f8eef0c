package dev.jlserve.server.log;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what a log line and an error message hold, since an exception's message may have megabytes
 * and containers split lines at 16 KiB. Secrets are masked in both.
 */
public final class LogText {

  /** Bytes of a message, as {@link LogBytes} counts; of a stack trace, too. */
  static final int LONGEST = 7_000;

  /** Bytes of one line of a stack trace. */
  private static final int LONGEST_LINE = 2_000;

  /** The share of a stack trace's end, which has the first cause. */
  private static final int END = LONGEST / 2;

  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  private LogText() {}

  /** A message, cut where it is longer than {@link #LONGEST}; {@code null} for none. */
  public static String message(@Nullable String text) {
    return cut(Secrets.masked(String.valueOf(text)), LONGEST);
  }

  /** The same on one line. */
  public static String line(@Nullable String text) {
    return LINE_BREAK.matcher(message(text)).replaceAll(" ");
  }

  /** A stack trace; of a long one the beginning and the end, of a long line the beginning. */
  public static String stack(Throwable thrown) {
    String stack =
        Secrets.masked(ThrownText.stack(thrown))
            .lines()
            .map(line -> cut(line, LONGEST_LINE))
            .collect(Collectors.joining("\n", "", "\n"));
    return LogBytes.end(stack, LONGEST) == stack.length()
        ? stack
        : shortened(stack.lines().toList());
  }

  private static String shortened(List<String> lines) {
    int first = 0;
    for (int room = LONGEST - END; (room -= LogBytes.of(lines.get(first) + '\n')) >= 0; ) {
      first++;
    }
    int last = lines.size();
    for (int room = END; (room -= LogBytes.of(lines.get(last - 1) + '\n')) >= 0; ) {
      last--;
    }
    return String.join("\n", lines.subList(0, first))
        + "\n\t... "
        + (last - first)
        + " lines left out\n"
        + String.join("\n", lines.subList(last, lines.size()))
        + "\n";
  }

  private static String cut(String text, int longest) {
    int end = LogBytes.end(text, longest);
    return end == text.length()
        ? text
        : text.substring(0, end) + "... (" + text.length() + " characters)";
  }
}
