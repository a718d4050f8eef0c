package dev.jlserve.server.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadingRoomTest {

  private static final int LONG = 10 << 20;

  private final ReadingRoom room = new ReadingRoom(LONG);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ends = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    ends.countDown();
    threads.close();
  }

  /** A body that is being read until the test ends it. */
  private Future<String> reading(int length) throws InterruptedException {
    Future<String> read =
        threads.submit(
            () ->
                room.read(
                    length,
                    () -> {
                      begun.countDown();
                      awaitEnd();
                      return "first";
                    }));
    begun.await();
    return read;
  }

  private void awaitEnd() {
    try {
      ends.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void longBodiesThatDoNotFitTogetherWaitForEachOther() throws Exception {
    Future<String> first = reading(LONG);
    AtomicReference<Thread> waiting = new AtomicReference<>();
    Future<String> second =
        threads.submit(
            () -> {
              waiting.set(Thread.currentThread());
              return room.read(LONG, () -> "second");
            });
    while (waiting.get() == null || waiting.get().getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(second.isDone()).isFalse();
    assertThat(room.read(ReadingRoom.SHORT, () -> "short")).isEqualTo("short");
    ends.countDown();
    assertThat(first.get()).isEqualTo("first");
    assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo("second");
  }

  @Test
  void bodiesThatFitTogetherDoNotWait() throws Exception {
    Future<String> first = reading(LONG / 10);
    assertThat(room.read(LONG / 10, () -> "second")).isEqualTo("second");
    assertThat(first.isDone()).isFalse();
  }

  @Test
  void aBodyLongerThanTheRoomIsRead() throws Exception {
    assertThat(room.read(Integer.MAX_VALUE, () -> "read")).isEqualTo("read");
    assertThat(new ReadingRoom(0).read(LONG, () -> "read")).isEqualTo("read");
  }

  @Test
  void roomIsFreeAfterAMistake() throws Exception {
    Future<String> failed =
        threads.submit(
            () ->
                room.read(
                    LONG,
                    () -> {
                      throw new IllegalArgumentException();
                    }));
    assertThat(failed).failsWithin(30, TimeUnit.SECONDS);
    assertThat(room.read(LONG, () -> "read")).isEqualTo("read");
  }
}
