package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files that an app's author selected from those of a source.
 *
 * @param source the source, for messages
 * @param patterns names or patterns; none for all
 */
record FileSelection(String source, List<FilePattern> patterns) {

  private static final int MOST_NAMED = 20;

  static FileSelection of(String source, List<String> patterns) {
    return new FileSelection(source, patterns.stream().map(FilePattern::new).toList());
  }

  /**
   * Selects.
   *
   * @throws WeightsException if a pattern matches none
   */
  List<String> of(List<String> paths) {
    for (FilePattern pattern : patterns) {
      if (paths.stream().noneMatch(pattern::matches)) {
        throw new WeightsException(
            source
                + " has no file '"
                + pattern.text()
                + "'; it has "
                + paths.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (paths.size() > MOST_NAMED
                    ? " and " + (paths.size() - MOST_NAMED) + " more"
                    : ""));
      }
    }
    return paths.stream()
        .filter(path -> patterns.isEmpty() || patterns.stream().anyMatch(p -> p.matches(path)))
        .distinct()
        .toList();
  }
}
