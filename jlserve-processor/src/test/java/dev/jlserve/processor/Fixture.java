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
 * each diagnostic, whose {@code ^} is in the column that javac shows; where Eclipse's compiler
 * shows another place, its line and column follow:
 *
 * <pre>
 *   private void setup() {}
 *   //           ^ [jlserve/LifecycleModifier] setup() is private; ...
 *
 *   record In(Thread thread) {}
 *   //               ^ [jlserve/ComponentType] component 'thread' of record 'In' ...
 *   // ecj 17:21
 * </pre>
 */
public record Fixture(String file, String text) {

  /** The sources, not their copies: integration tests are started in another folder. */
  private static final Path RESOURCES =
      Path.of(URI.create(Fixture.class.getResource("/bad").toString()))
          .resolve("../../../src/test/resources")
          .normalize();

  private static final Pattern MARKER = Pattern.compile("\\s*//\\s*\\^ (\\[jlserve/.*)");
  private static final Pattern IN_ECJ = Pattern.compile("\\s*// ecj (\\d+):(\\d+)");

  private static final Pattern OPTIONS = Pattern.compile("(?m)^//COMPILE_OPTIONS (.*)$");

  /** One expected diagnostic, as each compiler places it. */
  record Mark(Printed javac, Printed ecj) {}

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

  /** Whether a line is a comment of this class's. */
  static boolean isMarker(String line) {
    return MARKER.matcher(line).matches() || IN_ECJ.matcher(line).matches();
  }

  /** What its comments expect of javac, in source order. */
  public List<Printed> expected() {
    return marks().stream().map(Mark::javac).toList();
  }

  /** What its comments expect, in source order. */
  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int offending = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = MARKER.matcher(lines.get(i));
      Matcher inEcj = IN_ECJ.matcher(lines.get(i));
      if (marker.matches()) {
        int column = lines.get(i).indexOf('^') + 1;
        Printed printed = new Printed(offending, column, marker.group(1));
        marks.add(new Mark(printed, printed));
      } else if (inEcj.matches()) {
        Printed javac = marks.remove(marks.size() - 1).javac();
        long line = Long.parseLong(inEcj.group(1));
        long column = Long.parseLong(inEcj.group(2));
        marks.add(new Mark(javac, new Printed(line, column, javac.text())));
      } else {
        offending = i + 1;
      }
    }
    return List.copyOf(marks);
  }

  /** The options in its lines {@code //COMPILE_OPTIONS}, as the command line reads them. */
  public List<String> options() {
    return options(text);
  }

  /** The options of a source. */
  static List<String> options(String text) {
    return OPTIONS
        .matcher(text)
        .results()
        .flatMap(line -> Stream.of(line.group(1).strip().split("\\s+")))
        .toList();
  }

  @Override
  public String toString() {
    return file;
  }
}
