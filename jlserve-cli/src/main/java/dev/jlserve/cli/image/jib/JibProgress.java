package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.event.events.ProgressEvent;
import com.google.cloud.tools.jib.event.progress.Allocation;
import dev.jlserve.cli.console.Progress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows how far layers came. Jib tells by a tree of tasks, of which those with a layer count bytes.
 */
final class JibProgress implements AutoCloseable {

  private static final int SHORT = 19;

  private static final Pattern ALREADY_THERE =
      Pattern.compile("already exists on target registry.*?(sha256:[0-9a-f]{64})");

  private final Progress progress;
  private final String task;
  private final Map<String, Long> bytes = new ConcurrentHashMap<>();
  private final Set<String> there = ConcurrentHashMap.newKeySet();

  /**
   * Begins to show it.
   *
   * @param progress where it is shown
   * @param task how the descriptions of the tasks begin that count bytes
   */
  JibProgress(Progress progress, String task) {
    this.progress = progress;
    this.task = task;
  }

  void heard(ProgressEvent event) {
    Allocation allocation = event.getAllocation();
    String description = allocation.getDescription();
    String layer = description.startsWith(task) ? description.substring(task.length()).strip() : "";
    if (!layer.isEmpty() && !there.contains(layer)) {
      long done = bytes.merge(layer, event.getUnits(), Long::sum);
      long total = allocation.getAllocationUnits();
      // A task begins before it is known whether the registry has the layer. One that fails is done
      // at once as well, and a layer that small is no news.
      if (done > 0 && event.getUnits() < total) {
        progress.update(layer.substring(0, Math.min(layer.length(), SHORT)), done, total);
      }
    }
  }

  /** Jib tells here alone which layers a registry has; as a task they then are done at once. */
  void heard(LogEvent event) {
    Matcher known = ALREADY_THERE.matcher(event.getMessage());
    if (known.find()) {
      there.add(known.group(1));
    }
  }

  /** All that came or went. */
  long bytes() {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void close() {
    progress.close();
  }
}
