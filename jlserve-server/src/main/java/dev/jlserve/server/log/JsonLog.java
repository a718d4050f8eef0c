package dev.jlserve.server.log;

import dev.jlserve.server.json.AnswerWriter;
import dev.jlserve.server.json.WholeText;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * A log line as one JSON object, for what collects logs: {@code time}, {@code level}, {@code
 * logger}, {@code message}; where there is one, {@code endpoint}, {@code id} of the request, {@code
 * exception} and {@code stack}. Long texts are cut.
 */
public final class JsonLog extends Formatter {

  @Override
  public String format(LogRecord entry) {
    try (AnswerWriter out = new AnswerWriter()) {
      out.beginObject();
      write(out, "time", entry.getInstant().toString());
      write(out, "level", level(entry.getLevel()));
      write(out, "logger", entry.getLoggerName());
      write(out, "message", LogText.message(formatMessage(entry)));
      RunningRequest request = RunningRequest.current();
      if (request != null) {
        write(out, "endpoint", request.endpoint());
        write(out, "id", request.id());
      }
      Throwable thrown = entry.getThrown();
      if (thrown != null) {
        write(out, "exception", thrown.getClass().getName());
        write(out, "stack", LogText.stack(thrown));
      }
      out.endObject();
      return new String(out.toBytes(), StandardCharsets.UTF_8) + "\n";
    }
  }

  /** The names that System.Logger and SLF4J have for them. */
  private static String level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARN";
    }
    if (value >= Level.INFO.intValue()) {
      return "INFO";
    }
    return value >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
  }

  private static void write(AnswerWriter out, String name, @Nullable String value) {
    if (value != null) {
      out.name(name);
      out.write(WholeText.of(value));
    }
  }
}
