package dev.jlserve.cli.console;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Progress in a pipe or a log: one line for each large file. While one takes long, a line now and
 * then shows that it comes on.
 */
final class ProgressLines implements Progress {

  private static final long LARGE = 1_000_000;
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(30);

  private final String title;
  private final Console console;
  private final Set<String> told = new HashSet<>();
  private long last = System.nanoTime();

  ProgressLines(String title, Console console) {
    this.title = title;
    this.console = console;
  }

  @Override
  public synchronized void update(String item, long done, long total) {
    long now = System.nanoTime();
    if (total >= LARGE && told.add(item)) {
      last = now;
      console.err(title + ": " + item + String.format(Locale.ROOT, ", %.1f MB", total / 1e6));
    } else if (now - last >= PAUSE) {
      last = now;
      console.tell(new Event.Download(title, item, done, total));
    }
  }

  @Override
  public void close() {}
}
