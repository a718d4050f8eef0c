package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Neither lines nor names of classes stand twice in the main code, unless a comment says why. */
class RepeatedLinesTest {

  private static final int RUN = 6;

  /** How far above a run its comment may begin. */
  private static final int NEAR = 14;

  private static final String REASON = "// Stands twice: ";

  /** Lines that say nothing by themselves. */
  private static final Pattern PASSED_OVER =
      Pattern.compile("\\W*|(import|package) .*|(\\*|/\\*|//|@).*");

  private record Line(Path file, int number, String text) {

    private String place() {
      return file + ":" + number;
    }
  }

  @Test
  void noSixLinesStandTwice() throws IOException {
    assertThat(repeated(modules())).isEmpty();
  }

  @Test
  void noTwoClassesShareAName() throws IOException {
    Map<String, List<String>> places =
        modules().keySet().stream()
            .collect(
                Collectors.groupingBy(
                    file -> file.getFileName().toString(),
                    Collectors.mapping(Path::toString, Collectors.toList())));
    places.keySet().removeAll(List.of("Main.java", "package-info.java", "module-info.java"));
    assertThat(places.values()).filteredOn(files -> files.size() > 1).isEmpty();
  }

  @Test
  void aRepeatedRunIsFoundOnceWithBothPlaces() throws IOException {
    List<String> lines = List.of("int a = 1;", "int b = 2;", "}", "c();", "d();", "e();", "f();");
    assertThat(repeated(Map.of(Path.of("A"), lines, Path.of("B"), lines)))
        .containsExactly("A:1 and B:1");
    List<String> commented = new ArrayList<>(lines);
    commented.add(0, REASON + "one is faster.");
    assertThat(repeated(Map.of(Path.of("A"), commented, Path.of("B"), lines))).isEmpty();
  }

  private static Map<Path, List<String>> modules() throws IOException {
    Map<Path, List<String>> files = new HashMap<>();
    Path root = Path.of("..").toAbsolutePath().normalize();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path main : modules.map(each -> each.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(main) && !main.startsWith(root.resolve("benchmarks"))) {
          add(root, main, files);
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(500);
    return files;
  }

  private static void add(Path root, Path folder, Map<Path, List<String>> files)
      throws IOException {
    try (Stream<Path> sources = Files.walk(folder)) {
      for (Path file : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
        files.put(root.relativize(file), Files.readAllLines(file));
      }
    }
  }

  private static List<String> repeated(Map<Path, List<String>> files) {
    Map<List<String>, Line> first = new HashMap<>();
    Map<String, Line> told = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    files.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              List<Line> lines = telling(entry.getKey(), entry.getValue());
              for (int start = 0; start + RUN <= lines.size(); start++) {
                Line here = lines.get(start);
                List<String> run =
                    lines.subList(start, start + RUN).stream().map(Line::text).toList();
                Line there = first.putIfAbsent(run, here);
                if (there == null || isExplained(files, there) || isExplained(files, here)) {
                  continue;
                }
                // The next lines of a longer run are the same finding.
                Line before = told.put(here.file() + " " + there.file(), here);
                if (before == null || here.number() - before.number() > RUN) {
                  repeated.add(there.place() + " and " + here.place());
                }
              }
            });
    return repeated;
  }

  private static List<Line> telling(Path file, List<String> text) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      if (!PASSED_OVER.matcher(line).matches()) {
        lines.add(new Line(file, i + 1, line));
      }
    }
    return lines;
  }

  private static boolean isExplained(Map<Path, List<String>> files, Line line) {
    List<String> text = files.getOrDefault(line.file(), List.of());
    return text.subList(Math.max(0, line.number() - NEAR), line.number()).stream()
        .anyMatch(each -> each.contains(REASON));
  }
}
