package dev.jlserve.cli.compile;

import dev.jlserve.cli.console.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a compilation without errors made. */
public final class Compilation {

  /** Where a class file has its minor version; all bits of it are set for a preview. */
  private static final int MINOR = 4;

  private final SortedMap<String, byte[]> files;
  private final List<Event.Diagnostic> warnings;

  Compilation(Map<String, byte[]> files, List<Event.Diagnostic> warnings) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.warnings = List.copyOf(warnings);
  }

  /**
   * One that happened elsewhere.
   *
   * @param files what it made, by their path in a jar
   * @throws UncheckedIOException if one cannot be read
   */
  public static Compilation of(Map<String, Path> files) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    files.forEach((name, file) -> contents.put(name, content(file)));
    return new Compilation(contents, List.of());
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a class among them needs what the Java that compiled it offers for trial. */
  public boolean isPreview() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".class"))
        .map(Map.Entry::getValue)
        .anyMatch(
            bytes -> bytes.length > MINOR + 1 && bytes[MINOR] == -1 && bytes[MINOR + 1] == -1);
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
