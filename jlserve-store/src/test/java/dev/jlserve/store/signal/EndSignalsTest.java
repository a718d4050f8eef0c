package dev.jlserve.store.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndSignalsTest {

  /** Threads stand for signals, as the JVM names its own. */
  private static int second(String... signals) throws Exception {
    return last(1, signals);
  }

  /**
   * The exit code after the last signal, which alone ends the process.
   *
   * @param early how many come before the process has begun to end
   */
  private static int last(int early, String... signals) throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Integer> code = new CompletableFuture<>();
    List<Thread> handlers =
        List.of(signals).stream()
            .map(signal -> new Thread(() -> await(end), signal + " handler"))
            .toList();
    try {
      handlers.subList(0, early).forEach(Thread::start);
      Thread watch = EndSignals.onSecond(code::complete);
      while (watch.isAlive() && watch.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertThat(code).isNotDone();
      handlers.subList(early, signals.length).forEach(Thread::start);
      return code.get(60, TimeUnit.SECONDS);
    } finally {
      end.countDown();
      for (Thread handler : handlers) {
        handler.join();
      }
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theFirstSignalDecidesAboutTheExitCode() throws Exception {
    assertThat(second("SIGTERM", "SIGTERM")).isEqualTo(143);
    assertThat(second("SIGINT", "SIGINT")).isEqualTo(130);
    assertThat(second("SIGINT", "SIGTERM")).isEqualTo(130);
    assertThat(second("SIGHUP", "SIGTERM")).isEqualTo(129);
  }

  @Test
  void signalsToAProcessAndToItsGroupAreOne() throws Exception {
    assertThat(last(2, "SIGTERM", "SIGTERM", "SIGTERM")).isEqualTo(143);
  }
}
