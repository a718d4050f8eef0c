package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("The JVM has one handler for all threads.")
class UncaughtLogTest {

  private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
  private final Logger logger = Logger.getLogger(UncaughtLog.class.getName());
  private final List<LogRecord> logged = new ArrayList<>();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @AfterEach
  void restore() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    Secrets.hide(List.of());
  }

  private String logOf(Thread.Builder thread) throws Exception {
    Secrets.hide(List.of("sk-secret-9"));
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    Thread.setDefaultUncaughtExceptionHandler(null);
    UncaughtLog.install(error -> {});
    thread
        .start(
            () -> {
              throw new IllegalStateException("{0} wants sk-secret-9");
            })
        .join();
    assertThat(logged).hasSize(1);
    return new JsonLog().format(logged.get(0));
  }

  @Test
  void isAnEntryWithoutSecrets() throws Exception {
    assertThat(logOf(Thread.ofPlatform().name("worker")))
        .contains(
            "\"level\":\"ERROR\"",
            "\"message\":\"Thread worker ended with an exception that nothing caught\"",
            "\"stack\":\"java.lang.IllegalStateException: {0} wants ***\\n\\tat ")
        .doesNotContain("sk-secret-9");
  }

  @Test
  void aVirtualThreadHasNoName() throws Exception {
    assertThat(logOf(Thread.ofVirtual()))
        .contains("\"message\":\"A virtual thread ended with an exception that nothing caught\"");
  }

  @Test
  void memoryThatRanOutIsToldOnceItIsLogged() throws Exception {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
    Thread.setDefaultUncaughtExceptionHandler(null);
    OutOfMemoryError error = new OutOfMemoryError("Java heap space");
    Map<OutOfMemoryError, Integer> told = new ConcurrentHashMap<>();
    UncaughtLog.install(each -> told.put(each, logged.size()));
    Runnable work =
        () -> {
          throw new CompletionException(error);
        };
    Thread.ofPlatform().start(work).join();
    assertThat(told).containsExactly(Map.entry(error, 1));
  }

  @Test
  void aHandlerThatIsThereStays() {
    UncaughtExceptionHandler own = (thread, thrown) -> {};
    Thread.setDefaultUncaughtExceptionHandler(own);
    UncaughtLog.install(error -> {});
    assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(own);
  }
}
