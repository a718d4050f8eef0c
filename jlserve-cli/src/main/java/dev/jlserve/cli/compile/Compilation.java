package dev.jlserve.cli.compile;

import dev.jlserve.cli.console.Event;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a compilation without errors made. */
public final class Compilation {

  private final SortedMap<String, byte[]> files;
  private final List<Event.Diagnostic> warnings;

  Compilation(Map<String, byte[]> files, List<Event.Diagnostic> warnings) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.warnings = List.copyOf(warnings);
  }

  /** Class files and resources by their path in a jar. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** Diagnostics that are no errors. */
  public List<Event.Diagnostic> warnings() {
    return warnings;
  }
}
