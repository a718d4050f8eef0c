package dev.jlserve.server.log;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs go to stderr, through java.util.logging, which is behind System.Logger as well. */
public final class LogSetup {

  /** Held here since the log manager itself does not hold on to loggers. */
  private static final Logger HELIDON = Logger.getLogger("io.helidon");

  private LogSetup() {}

  /**
   * Sets the form, unless the user has configured java.util.logging. JSON is UTF-8 in every locale.
   */
  public static void configure(Formatter form) {
    if (isUsers()) {
      return;
    }
    quiet();
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        handler.setFormatter(form);
        if (form instanceof JsonLog) {
          encode(handler);
        }
      }
    }
  }

  private static void encode(Handler handler) {
    try {
      handler.setEncoding(StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e); // Every JVM has it.
    }
  }

  /**
   * Leaves out that Helidon starts and stops, unless the user has configured java.util.logging, or
   * code in this JVM has given Helidon a level.
   */
  public static void quiet() {
    if (!isUsers() && HELIDON.getLevel() == null) {
      HELIDON.setLevel(Level.WARNING);
    }
  }

  private static boolean isUsers() {
    return System.getProperty("java.util.logging.config.file") != null
        || System.getProperty("java.util.logging.config.class") != null;
  }
}
