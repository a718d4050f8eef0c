package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Lines for which a log has no room are counted, and the log says so once it goes on. */
@Isolated("It reads the log of all servers.")
class BackgroundLogTest {

  private static final RunningRequest REQUEST = new RunningRequest("/a", "id");

  private final Logger logger = Logger.getLogger(BackgroundLog.class.getName());
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final BackgroundLog log = new BackgroundLog();
  private final AtomicInteger written = new AtomicInteger();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (isLoggable(entry)) {
            said.add(new SimpleFormatter().formatMessage(entry));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private CountDownLatch block() throws InterruptedException {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch unblock = new CountDownLatch(1);
    log.add(
        REQUEST,
        () -> {
          blocked.countDown();
          try {
            unblock.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    blocked.await();
    return unblock;
  }

  @Test
  void linesThatAreLostAreCountedOnce() throws Exception {
    CountDownLatch unblock = block();
    for (int i = 0; i < BackgroundLog.MOST_LINES + 3; i++) {
      log.add(REQUEST, written::incrementAndGet);
    }
    unblock.countDown();
    assertThat(said.poll(30, TimeUnit.SECONDS)).startsWith("3 log lines are lost");
    log.end();
    assertThat(written).hasValue(BackgroundLog.MOST_LINES);
    assertThat(said).isEmpty();
  }

  @Test
  void aLineForWhichThereIsNoThreadIsWrittenBeforeTheEnd() {
    BackgroundLog without =
        new BackgroundLog(
            task -> {
              throw new OutOfMemoryError("unable to create native thread");
            });
    without.add(REQUEST, written::incrementAndGet);
    without.end();
    assertThat(written).hasValue(1);
  }

  @Test
  void aLineThatThrowsEndsNoOther() throws Exception {
    log.add(
        REQUEST,
        () -> {
          throw new NoClassDefFoundError("shipping");
        });
    CountDownLatch next = new CountDownLatch(1);
    log.add(REQUEST, next::countDown);
    assertThat(next.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said)
        .containsExactly(
            "A log line of POST /a, id id, is lost: the log threw java.lang.NoClassDefFoundError");
  }

  @Test
  void linesAreCountedAsLongAsTheLogThrows() {
    AtomicBoolean broken = new AtomicBoolean(true);
    handler.setFilter(
        entry -> {
          if (broken.get()) {
            throw new NoClassDefFoundError("shipping");
          }
          return true;
        });
    for (int i = 0; i < 3; i++) {
      log.add(REQUEST, () -> logger.severe("line"));
    }
    log.add(REQUEST, () -> broken.set(false));
    log.end();
    assertThat(said).containsExactly("3 log lines are lost: the log threw exceptions");
  }

  @Test
  void aLineAfterTheEndIsWrittenByWhoeverLogs() {
    log.end();
    log.add(REQUEST, () -> said.add(Thread.currentThread().getName()));
    assertThat(said).containsExactly(Thread.currentThread().getName());
  }
}
