package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** No line is lost for what an app logs. */
class JsonLogTest {

  private static String format(LogRecord entry) {
    return new JsonLog().format(entry);
  }

  @Test
  void anExceptionWithoutAMessageMayBeLoggedByIt() {
    LogRecord entry = new LogRecord(Level.WARNING, new IllegalStateException().getMessage());
    assertThat(format(entry)).contains("\"message\":\"null\"");
    assertThat(new ReadableLog().format(entry)).isEqualTo("WARNING: null" + System.lineSeparator());
  }

  @Test
  void halfOfASurrogatePairBecomesAQuestionMark() {
    LogRecord entry = new LogRecord(Level.WARNING, "no class for '\ud83d'");
    entry.setThrown(new IllegalStateException("it was '\ude00'"));
    assertThat(format(entry))
        .contains("\"message\":\"no class for '?'\"")
        .contains("\"stack\":\"java.lang.IllegalStateException: it was '?'\\n");
  }

  @Test
  void itIsUtf8InEveryLocale() throws Exception {
    Handler console =
        Arrays.stream(Logger.getLogger("").getHandlers())
            .filter(ConsoleHandler.class::isInstance)
            .findFirst()
            .orElseThrow();
    Formatter form = console.getFormatter();
    String encoding = console.getEncoding();
    console.setEncoding(StandardCharsets.US_ASCII.name());
    try {
      LogSetup.configure(form);
      assertThat(console.getEncoding()).as("as the locale has it").isEqualTo("US-ASCII");
      LogSetup.configure(new JsonLog());
      assertThat(console.getEncoding()).isEqualTo("UTF-8");
    } finally {
      console.setFormatter(form);
      console.setEncoding(encoding);
    }
  }
}
