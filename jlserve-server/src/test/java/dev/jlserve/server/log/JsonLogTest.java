package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"x", "ö", "模型", "\ud83d\ude00", "\"", "\\", "\n", "\u0001"})
  void noLineIsSplitByContainers(String text) {
    LogRecord entry = new LogRecord(Level.SEVERE, text.repeat(20_000));
    entry.setLoggerName("app");
    entry.setThrown(
        new IllegalStateException(
            text.repeat(10_000), new IOException("first " + text.repeat(10_000))));
    assertThat(format(entry).getBytes(StandardCharsets.UTF_8)).hasSizeBetween(8_000, 16_000);
    entry.setMessage(text.repeat(500));
    entry.setThrown(null);
    assertThat(format(entry)).doesNotContain(" characters)");
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
