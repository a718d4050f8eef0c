package dev.jlserve.cli.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an app's file names by its path.
 *
 * @param sources Java files that are compiled with it, from {@code //SOURCES}
 * @param resources files for the app's jar by their path in it, from {@code //FILES}
 */
public record NamedFiles(List<Path> sources, Map<String, Path> resources) {

  /** Nothing is named. */
  public static final NamedFiles NONE = new NamedFiles(List.of(), Map.of());

  /** Copies both. */
  public NamedFiles {
    sources = List.copyOf(sources);
    resources = Collections.unmodifiableMap(new TreeMap<>(resources));
  }
}
