package dev.jlserve.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Logs go to stderr, a line each, with the stack below where there is one. */
final class ReadableLog extends Formatter {

  /** Held here since the log manager itself does not hold on to loggers. */
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private ReadableLog() {}

  /** Sets it up, unless the user has configured java.util.logging. */
  static void configure() {
    if (System.getProperty("java.util.logging.config.file") != null
        || System.getProperty("java.util.logging.config.class") != null) {
      return;
    }
    HELIDON.setLevel(Level.WARNING);
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        handler.setFormatter(new ReadableLog());
      }
    }
  }

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
