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
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Integer> code = new CompletableFuture<>();
    List<Thread> handlers =
        List.of(signals).stream()
            .map(signal -> new Thread(() -> await(end), signal + " handler"))
            .toList();
    try {
      handlers.get(0).start();
      EndSignals.onSecond(code::complete);
      assertThat(code).isNotDone();
      handlers.get(1).start();
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
}
