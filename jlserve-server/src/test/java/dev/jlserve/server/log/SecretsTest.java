package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.HttpStatusException;
import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.response.ErrorResponses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the process writes of an exception or a log entry, secrets are masked in it. */
@Isolated
class SecretsTest {

  private static final String SECRET = "sk-4f1d83a9b2";

  @AfterEach
  void hideNothing() {
    Secrets.hide(List.of());
  }

  @Test
  void noLogEntryHoldsOne() {
    Secrets.hide(List.of(SECRET));
    LogRecord entry = new LogRecord(Level.SEVERE, "key {0} was refused");
    entry.setParameters(new Object[] {SECRET});
    entry.setThrown(new IllegalStateException("401", new RuntimeException("Bearer " + SECRET)));

    assertThat(new JsonLog().format(entry)).contains("key *** was refused").doesNotContain(SECRET);
    assertThat(new ReadableLog().format(entry)).contains("Bearer ***").doesNotContain(SECRET);
  }

  @Test
  void noErrorHoldsOne() {
    Secrets.hide(List.of(SECRET, SECRET + "-longer"));

    assertThat(AppFailure.of("setup()", new RuntimeException("no " + SECRET + "-longer.")))
        .hasMessage("setup() failed: no ***.");
  }

  @Test
  void noResponseHoldsOne() {
    Secrets.hide(List.of(SECRET));
    BackgroundLog log = new BackgroundLog();
    ErrorResponses responses = new ErrorResponses(true, log, error -> {});

    assertThat(text(responses, new IllegalStateException(SECRET), 0)).contains("***");
    assertThat(text(responses, new IllegalStateException(SECRET), 400)).contains("***");
    assertThat(text(responses, new HttpStatusException(404, SECRET), 0)).contains("***");
    log.end();
  }

  @Test
  void shortOnesAreLeft() {
    Secrets.hide(List.of("abc"));

    assertThat(Secrets.masked("abcd")).isEqualTo("abcd");
  }

  /** HTTP clients quote the URL in their exceptions. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p@ss w+rd/ä%1~",
        "p%40ss+w%2Brd%2F%C3%A4%251%7E",
        "p%40ss%20w%2Brd%2F%C3%A4%251~",
        "p%40ss%20w%2brd%2f%c3%a4%251~",
        "p@ss%20w+rd/%C3%A4%251~",
      })
  void noUrlHoldsOne(String encoded) {
    Secrets.hide(List.of("p@ss w+rd/ä%1~", "ss w"));

    assertThat(Secrets.masked("401 for ?a=b+c&key=" + encoded + "&k=" + encoded))
        .isEqualTo("401 for ?a=b+c&key=***&k=***");
  }

  @Test
  void whatIsOnlyLikeAnEncodedOneIsLeft() {
    Secrets.hide(List.of("a/b%", "abcd"));

    for (String other : List.of("a%2Fb", "a%2Fb%2", "a%2Gb%25", "a+b%25", "%61bcd", "100%+1")) {
      assertThat(Secrets.masked(other)).isEqualTo(other);
    }
    assertThat(Secrets.masked("aa%2Fb%25%")).isEqualTo("a***%");
  }

  private static String text(ErrorResponses responses, Throwable thrown, int declared) {
    return new String(responses.of("/ask", thrown, declared, "1").body(), StandardCharsets.UTF_8);
  }
}
