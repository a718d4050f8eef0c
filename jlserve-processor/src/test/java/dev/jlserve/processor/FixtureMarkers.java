package dev.jlserve.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a fixture's comments anew, from what the compilers say of it. */
final class FixtureMarkers {

  private FixtureMarkers() {}

  /** The fixture without its comments. */
  static Fixture bare(Fixture fixture) {
    return new Fixture(
        fixture.file(), join(fixture.text().lines().filter(line -> !Fixture.isMarker(line))));
  }

  /**
   * The text with a comment for each diagnostic.
   *
   * @param bare a fixture without comments
   * @param marks what each compiler says of it
   */
  static String written(Fixture bare, List<Fixture.Mark> marks) {
    List<String> lines = bare.text().lines().toList();
    int[] shift = new int[lines.size() + 2];
    for (Fixture.Mark mark : marks) {
      for (int i = (int) mark.javac().line() + 1; i < shift.length; i++) {
        shift[i] += mark.javac().equals(mark.ecj()) ? 1 : 2;
      }
    }
    List<String> written = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      written.add(lines.get(i));
      for (Fixture.Mark mark : marks) {
        if (mark.javac().line() == i + 1) {
          written.addAll(comment(mark, indent(lines.get(i)), shift));
        }
      }
    }
    return join(written.stream());
  }

  private static List<String> comment(Fixture.Mark mark, int indent, int[] shift) {
    int caret = (int) mark.javac().column() - 1;
    int start = Math.min(indent, caret - 2);
    List<String> comment = new ArrayList<>();
    comment.add(
        " ".repeat(start) + "//" + " ".repeat(caret - start - 2) + "^ " + mark.javac().text());
    if (!mark.javac().equals(mark.ecj())) {
      long line = mark.ecj().line() + shift[(int) mark.ecj().line()];
      comment.add(" ".repeat(start) + "// ecj " + line + ":" + mark.ecj().column());
    }
    return comment;
  }

  /** Pairs what the compilers say of one text; what only one of them says has no pair. */
  static List<Fixture.Mark> pairs(List<Printed> javac, List<Printed> ecj) {
    List<Printed> left = new ArrayList<>(ecj);
    List<Fixture.Mark> marks = new ArrayList<>();
    for (Printed each : javac) {
      left.stream()
          .filter(other -> other.text().equals(each.text()))
          .findFirst()
          .ifPresent(
              other -> {
                left.remove(other);
                marks.add(new Fixture.Mark(each, other));
              });
    }
    return Collections.unmodifiableList(marks);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String join(java.util.stream.Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(java.util.stream.Collectors.joining());
  }
}
