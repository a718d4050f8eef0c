package dev.jlserve.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Progress on a terminal: one line that redraws itself, over all items together. */
final class ProgressBar implements Progress {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int WIDTH = 30;
  private static final String WIPE = "\r\033[K";

  private final String title;
  private final PrintStream terminal;
  private final Map<String, Long> done = new HashMap<>();
  private final Map<String, Long> total = new HashMap<>();
  private long last = System.nanoTime() - PAUSE;

  ProgressBar(String title, PrintStream terminal) {
    this.title = title;
    this.terminal = terminal;
  }

  @Override
  public synchronized void update(String item, long itemDone, long itemTotal) {
    done.put(item, itemDone);
    total.put(item, Math.max(itemTotal, itemDone));
    long now = System.nanoTime();
    if (now - last >= PAUSE) {
      last = now;
      terminal.print(WIPE + title + " " + bar(sum(done), sum(total)) + " " + item);
      terminal.flush();
    }
  }

  private static String bar(long done, long total) {
    int filled = total == 0 ? 0 : (int) (done * WIDTH / total);
    return "["
        + "#".repeat(filled)
        + " ".repeat(WIDTH - filled)
        + "] "
        + Event.Download.amount(done, total);
  }

  private static long sum(Map<String, Long> bytes) {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public synchronized void close() {
    terminal.print(WIPE);
    terminal.flush();
  }
}
