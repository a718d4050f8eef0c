package dev.jlserve.server.log;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A log line for people, with the stack below it where there is one. */
public final class ReadableLog extends Formatter {

  @Override
  public String format(LogRecord entry) {
    String message = oneLine(LogText.message(formatMessage(entry)));
    return entry.getLevel().getName()
        + ": "
        + message
        + System.lineSeparator()
        + (entry.getThrown() == null ? "" : LogText.stack(entry.getThrown()));
  }

  /** So that nobody forges log lines through what is quoted. */
  private static String oneLine(String message) {
    return message.replace("\r", "\\r").replace("\n", "\\n");
  }
}
