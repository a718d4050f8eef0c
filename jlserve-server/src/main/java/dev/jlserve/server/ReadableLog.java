package dev.jlserve.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A log line for people, with the stack below it where there is one. */
final class ReadableLog extends Formatter {

  @Override
  public String format(LogRecord entry) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(entry.getLevel().getName() + ": " + oneLine(formatMessage(entry)));
    if (entry.getThrown() != null) {
      entry.getThrown().printStackTrace(out);
    }
    return text.toString();
  }

  /** So that nobody forges log lines through what is quoted. */
  private static String oneLine(String message) {
    return message.replace("\r", "\\r").replace("\n", "\\n");
  }
}
