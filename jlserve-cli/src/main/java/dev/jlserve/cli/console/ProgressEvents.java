package dev.jlserve.cli.console;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Progress for programs: told per tenth of a large file, or every 5 seconds. */
final class ProgressEvents implements Progress {

  private static final long LARGE = 1_000_000;
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

  private final String title;
  private final Console console;
  private final Map<String, Long> tenths = new HashMap<>();
  private long last = System.nanoTime();

  ProgressEvents(String title, Console console) {
    this.title = title;
    this.console = console;
  }

  @Override
  public synchronized void update(String item, long done, long total) {
    long now = System.nanoTime();
    long tenth = total >= LARGE ? done * 10 / total : 0;
    boolean further = tenth > tenths.getOrDefault(item, 0L);
    if (further || now - last >= PAUSE) {
      tenths.put(item, tenth);
      last = now;
      console.tell(new Event.Download(title, item, done, total));
    }
  }

  @Override
  public void close() {}
}
