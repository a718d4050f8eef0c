package dev.jlserve.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who would be answered too late, by the time that calls have taken. */
class LatenessTest {

  private static final int CONCURRENCY = 8;
  private static final long LONG = Duration.ofSeconds(90).toNanos();
  private static final long SHORT = Duration.ofSeconds(1).toNanos();

  private final QueueSlots waiting = new QueueSlots(100);
  private final Admission admission = new Admission(CONCURRENCY, waiting, new CallWatch());

  @BeforeEach
  void fill() {
    for (int i = 0; i < CONCURRENCY; i++) {
      admission.enter(in(60));
    }
  }

  private static long in(int seconds) {
    return System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void aCallThatTakesLongerThanTheDeadlineIsNotWaitedFor() {
    admission.leave(LONG);
    admission.enter(in(60));

    assertThat(admission.ask(in(60))).isPositive();
  }

  @Test
  void aStreamIsAnsweredWithItsFirstItem() {
    admission.leave(LONG, SHORT);
    admission.enter(in(60));

    assertThat(admission.ask(in(60))).isEqualTo(Admission.ADMITTED);
  }

  @Test
  void whatWaitsForStreamsWaitsForTheirEnds() {
    admission.leave(LONG, SHORT);
    admission.enter(in(60));

    // One of eight calls ends every 11.25 s; the sixth that waits would begin after 67.5 s.
    assertThat(admission.ask(in(60), 5)).isEqualTo(Admission.ADMITTED);
    assertThat(admission.ask(in(60), 6)).isEqualTo(60);
  }

  @Test
  void whoeverWaitedIsToldSo() throws Exception {
    CompletableFuture<Boolean> last = CompletableFuture.supplyAsync(() -> admission.enter(in(60)));
    while (waiting.taken() == 0) {
      Thread.onSpinWait();
    }
    admission.leave(SHORT);

    assertThat(last.get(30, TimeUnit.SECONDS)).isFalse();
    admission.leave(SHORT);
    assertThat(admission.enter(in(60))).isTrue();
  }
}
