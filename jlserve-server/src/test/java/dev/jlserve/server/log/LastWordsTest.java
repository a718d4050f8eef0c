package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LastWordsTest {

  @Test
  void anInterruptedThreadWaitsForTheWriteAndStaysInterrupted() {
    Thread ending = Thread.currentThread();
    AtomicBoolean written = new AtomicBoolean();
    ending.interrupt();
    LastWords.write(
        () -> {
          while (ending.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
          }
          written.set(true);
        });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(written).isTrue();
  }
}
