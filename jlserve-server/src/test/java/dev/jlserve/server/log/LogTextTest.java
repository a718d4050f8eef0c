package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.Unreadable;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogTextTest {

  private static final int LARGE = 1 << 20;

  @Test
  void aShortMessageAndItsStackStay() {
    IOException thrown = new IOException("no model");
    thrown.setStackTrace(Arrays.copyOf(thrown.getStackTrace(), 3));

    assertThat(LogText.message("no model")).isEqualTo("no model");
    assertThat(LogText.stack(thrown))
        .startsWith("java.io.IOException: no model\n\tat dev.jlserve.server.log.LogTextTest.")
        .doesNotContain("left out")
        .endsWith("\n");
  }

  @Test
  void framesStayWithoutAMessageThatCanBeRead() {
    @SuppressWarnings("serial")
    class Mute extends RuntimeException {
      @Override
      public String getMessage() {
        throw new IllegalStateException();
      }
    }
    assertThat(LogText.stack(new Mute()))
        .startsWith(
            Mute.class.getName()
                + ", whose message cannot be read\n\tat dev.jlserve.server.log.LogTextTest.");
  }

  @Test
  void anErrorInTheMessageHidesNoFrame() {
    Throwable thrown = new IllegalStateException("no model", new Unreadable());
    thrown.addSuppressed(new Unreadable());
    assertThat(LogText.stack(thrown))
        .startsWith("java.lang.IllegalStateException: no model\n\tat dev.jlserve.server.log.")
        .contains("\n\tSuppressed: " + Unreadable.class.getName() + ", whose message cannot be")
        .containsPattern(
            "\nCaused by: \\S+Unreadable, whose message cannot be read\n\tat dev.jlserve");
  }

  @Test
  void ofALongChainTheFirstCauseStays() {
    assertThat(LogText.stack(Unreadable.nested(new IOException("first"))))
        .startsWith("java.lang.IllegalStateException: wrapped 8999\n\tat ")
        .contains("\nCaused by: java.io.IOException: first\n\tat ")
        .hasSizeLessThan(LogText.LONGEST + 100);
  }

  @Test
  void causesMayBeACycleOrWithoutEnd() {
    Exception thrown = new Exception("a", new Unreadable());
    thrown.getCause().initCause(thrown);
    assertThat(LogText.stack(thrown)).containsOnlyOnce("java.lang.Exception: a");

    @SuppressWarnings("serial")
    class Endless extends RuntimeException {
      @Override
      public Throwable getCause() {
        return new Endless();
      }

      @Override
      public StackTraceElement[] getStackTrace() {
        return null;
      }

      @Override
      public Throwable fillInStackTrace() {
        return this;
      }
    }
    assertThat(LogText.stack(new Endless()))
        .contains("Endless\n... 9980 causes left out\nCaused by: ");
  }

  @Test
  void aLongMessageIsCutBetweenCharacters() {
    String cut = LogText.message("x" + "\ud83d\ude00".repeat(LARGE));

    assertThat(cut).endsWith("... (2097153 characters)").hasSizeLessThan(LogText.LONGEST + 100);
    assertThat(cut.codePoints()).allMatch(c -> c == 'x' || c == 0x1f600 || c < 0x80);
  }

  @Test
  void framesStayBelowALongMessage() {
    assertThat(LogText.stack(new IllegalStateException("m".repeat(LARGE))))
        .startsWith("java.lang.IllegalStateException: mmm")
        .contains("m... (1048609 characters)\n\tat dev.jlserve.server.log.LogTextTest.")
        .hasSizeLessThan(LogText.LONGEST + 100);
  }

  @Test
  void ofALongStackTheFirstCauseStays() {
    Throwable thrown = new IllegalStateException("first\n".repeat(LARGE / 6));
    for (int i = 0; i < 50; i++) {
      thrown = new RuntimeException("wrapped " + i, thrown);
    }

    assertThat(LogText.stack(thrown))
        .startsWith(
            "java.lang.RuntimeException: wrapped 49\n\tat dev.jlserve.server.log.LogTextTest.")
        .containsPattern("\n\t\\.\\.\\. \\d+ lines left out\n")
        .hasSizeLessThan(LogText.LONGEST + 100);
  }
}
