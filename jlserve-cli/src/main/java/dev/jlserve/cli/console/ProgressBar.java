package dev.jlserve.cli.console;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Progress on a terminal: one line that redraws itself, over all items together. */
final class ProgressBar implements Progress {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 8;
  private static final String WIPE = "\r\033[K";

  private final String title;
  private final PrintStream terminal;
  private final IntSupplier columns;
  private final Map<String, Long> done = new HashMap<>();
  private final Map<String, Long> total = new HashMap<>();
  private long last = System.nanoTime() - PAUSE;
  private boolean drawn;
  private long began = -1;
  private long beganAt;

  /**
   * Draws nothing yet.
   *
   * @param columns how wide the terminal is now
   */
  ProgressBar(String title, PrintStream terminal, IntSupplier columns) {
    this.title = title;
    this.terminal = terminal;
    this.columns = columns;
  }

  @Override
  public synchronized void update(String item, long itemDone, long itemTotal) {
    done.put(item, itemDone);
    total.put(item, Math.max(itemTotal, itemDone));
    long now = System.nanoTime();
    if (began < 0) {
      // What an earlier build left came at no rate.
      began = sum(done);
      beganAt = now;
    }
    if (now - last >= PAUSE) {
      last = now;
      terminal.print(WIPE + line(item, now));
      drawn = true;
      terminal.flush();
    }
  }

  /**
   * As much as fits, since a line that wraps cannot be wiped: the amount, the name, the rate, then
   * the bar.
   */
  private String line(String item, long now) {
    int room = columns.getAsInt() - 1;
    String amount = Event.Download.amount(sum(done), sum(total));
    String pace = pace(now - beganAt);
    int without = title.length() + amount.length() + item.length() + "  ".length();
    String shownPace = without + pace.length() <= room ? pace : "";
    int width = Math.min(LONGEST_BAR, room - without - shownPace.length() - "[] ".length());
    String line =
        title
            + " "
            + (width >= SHORTEST_BAR ? bar(sum(done), sum(total), width) + " " : "")
            + amount
            + shownPace
            + " "
            + item;
    return line.substring(0, Math.max(0, Math.min(line.length(), room)));
  }

  private static String bar(long done, long total, int width) {
    int filled = total == 0 ? 0 : (int) (done * width / total);
    return "[" + "#".repeat(filled) + " ".repeat(width - filled) + "]";
  }

  /** Rate and remaining time, once there is something to tell them by. */
  private String pace(long nanos) {
    long came = sum(done) - began;
    if (nanos < SECOND || came <= 0) {
      return "";
    }
    double rate = came * (double) SECOND / nanos;
    long left = Math.round((sum(total) - sum(done)) / rate);
    String time = left < 60 ? left + " s" : left / 60 + " min " + left % 60 + " s";
    return String.format(Locale.ROOT, ", %.1f MB/s, %s left", rate / 1e6, time);
  }

  private static long sum(Map<String, Long> bytes) {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Makes room for another line; the next update draws anew. */
  synchronized void wipe() {
    if (drawn) {
      terminal.print(WIPE);
      terminal.flush();
      drawn = false;
    }
  }

  @Override
  public void close() {
    wipe();
  }
}
