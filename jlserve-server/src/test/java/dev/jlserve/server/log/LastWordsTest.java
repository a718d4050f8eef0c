package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LastWordsTest {

  @Test
  void anInterruptedThreadWritesAndStaysInterrupted() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    LastWords.write(written::countDown);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
