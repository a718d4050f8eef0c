package dev.jlserve.cli.compile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a compilation without errors made. */
public final class Compilation {

  private final SortedMap<String, byte[]> files;
  private final List<String> warnings;

  Compilation(Map<String, byte[]> files, List<String> warnings) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.warnings = List.copyOf(warnings);
  }

  /** Class files and resources by their path in a jar. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** Lines of diagnostics that are no errors. */
  public List<String> warnings() {
    return warnings;
  }
}
