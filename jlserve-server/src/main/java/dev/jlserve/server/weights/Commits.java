package dev.jlserve.server.weights;

import dev.jlserve.spi.WeightSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The commits for which branches and tags of the hub stand in this process. */
public final class Commits {

  private final Map<String, String> bySource = new ConcurrentHashMap<>();

  /**
   * Reads what the command line hands over.
   *
   * @param text {@code hf:org/name@main=<commit>}, separated by spaces
   */
  public static Commits parse(String text) {
    Commits commits = new Commits();
    for (String entry : text.split(" ", -1)) {
      int split = entry.lastIndexOf('=');
      if (split > 0) {
        commits.bySource.put(entry.substring(0, split), entry.substring(split + 1));
      }
    }
    return commits;
  }

  /** The commit of a source, if it is known. */
  @Nullable String of(WeightSource.HuggingFace source) {
    return source.isPinned() ? source.revision() : bySource.get(source.describe());
  }

  void put(WeightSource.HuggingFace source, String commit) {
    bySource.put(source.describe(), commit);
  }
}
