package dev.jlserve.server.log;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** A log line for people, with the stack below it where there is one. */
public final class ReadableLog extends Formatter {

  private static final Pattern OWN =
      Pattern.compile("\\tat (?:\\S*/)?(?:dev\\.jlserve\\.server\\.|\\S*Bootstrap\\$)");

  /** What moves the cursor, colours, and turns the direction of text. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\t]]");

  @Override
  public String format(LogRecord entry) {
    String message = oneLine(LogText.message(formatMessage(entry)));
    return entry.getLevel().getName()
        + ": "
        + message
        + System.lineSeparator()
        + (entry.getThrown() == null ? "" : withoutServer(LogText.stack(entry.getThrown())));
  }

  /**
   * The stack without what called the app: the frames of generated code and of the server. A stack
   * that begins with such a frame keeps them, since they are what failed.
   */
  private static String withoutServer(String stack) {
    StringBuilder text = new StringBuilder();
    boolean inApp = false;
    boolean cutting = false;
    for (String line : stack.lines().toList()) {
      boolean frame = line.startsWith("\tat ");
      boolean own = OWN.matcher(line).lookingAt();
      cutting = frame && (cutting || (inApp && own));
      inApp = frame && (inApp || !own);
      if (!cutting) {
        text.append(visible(line)).append('\n');
      }
    }
    return text.toString();
  }

  /** So that nobody forges log lines through what is quoted. */
  private static String oneLine(String message) {
    return visible(message.replace("\r", "\\r").replace("\n", "\\n"));
  }

  /** A terminal would obey what a client may have put into a message. */
  private static String visible(String line) {
    return CONTROL
        .matcher(line)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
