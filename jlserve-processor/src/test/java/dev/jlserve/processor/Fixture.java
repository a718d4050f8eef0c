package dev.jlserve.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source under {@code src/test/resources}. Below a line with a mistake stands one comment for
 * each diagnostic, whose {@code ^} is in the diagnostic's column:
 *
 * <pre>
 *   private void setup() {}
 *   //           ^ [jlserve/LifecycleModifier] setup() is private; ...
 * </pre>
 */
public record Fixture(String file, String text) {

  private static final Path RESOURCES =
      Path.of(URI.create(Fixture.class.getResource("/bad").toString())).getParent();
  private static final Pattern MARKER = Pattern.compile("\\s*//\\s*\\^ (\\[jlserve/.*)");

  /** All fixtures of a folder, by name. */
  public static List<Fixture> in(String folder) {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Fixture::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture read(Path file) {
    try {
      return new Fixture(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its comments expect, in source order. */
  public List<Printed> expected() {
    List<Printed> expected = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int offending = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = MARKER.matcher(lines.get(i));
      if (marker.matches()) {
        int column = lines.get(i).indexOf('^') + 1;
        expected.add(new Printed(offending, column, marker.group(1)));
      } else {
        offending = i + 1;
      }
    }
    return List.copyOf(expected);
  }

  @Override
  public String toString() {
    return file;
  }
}
