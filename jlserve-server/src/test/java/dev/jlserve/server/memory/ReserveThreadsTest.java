package dev.jlserve.server.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReserveThreadsTest {

  private static final ThreadFactory NONE =
      task -> {
        throw new OutOfMemoryError("unable to create native thread");
      };

  private static Thread runs(ReserveThreads threads, ThreadFactory fresh) throws Exception {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    threads.runIn(fresh, () -> thread.complete(Thread.currentThread()));
    return thread.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aThreadIsThereWhereNoneCanBeStarted() throws Exception {
    Queue<Thread> can = new ArrayDeque<>();
    ReserveThreads threads =
        new ReserveThreads(
            task -> {
              Thread thread = Thread.ofPlatform().daemon().unstarted(task);
              can.add(thread);
              return thread;
            });
    threads.start();
    List<Thread> kept = List.copyOf(can);

    assertThat(runs(threads, NONE)).isIn(kept);
    assertThat(runs(threads, Thread.ofPlatform().factory())).isNotIn(kept);
    assertThat(can).hasSameSizeAs(kept);
  }

  @Test
  void withoutAnyThereIsTheError() {
    assertThatThrownBy(() -> new ReserveThreads(NONE).runIn(NONE, () -> {}))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
