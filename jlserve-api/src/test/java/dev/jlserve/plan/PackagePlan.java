package dev.jlserve.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The plan of a module: which of its packages each package may import, and which packages or
 * classes may name each other. A line of the plan is {@code aot: cache process}, or {@code circle:}
 * and the members of a circle that stays. Packages and classes are relative to the root package,
 * which is a dot.
 *
 * @param allowed the packages that each package may import
 * @param circles the circles that stay
 */
public record PackagePlan(Map<String, Set<String>> allowed, Set<Set<String>> circles) {

  private static final Path PLAN = Path.of("src", "test", "packages.txt");

  /**
   * Compares the module in the working folder with its plan.
   *
   * @param root the root package of the module
   * @return a sentence for each difference
   */
  public static List<String> differences(String root) throws IOException {
    return read(Files.readAllLines(PLAN))
        .differences(Dependencies.read(root, Path.of("src", "main"), Path.of("target", "classes")));
  }

  static PackagePlan read(List<String> lines) {
    PackagePlan plan = new PackagePlan(new TreeMap<>(), new HashSet<>());
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      Set<String> names = new TreeSet<>(List.of(line.substring(colon + 1).strip().split(" +")));
      names.remove("");
      String head = line.substring(0, colon);
      if (head.equals("circle")) {
        plan.circles.add(names);
      } else {
        plan.allowed.put(head, names);
      }
    }
    return plan;
  }

  List<String> differences(Dependencies found) {
    List<String> differences = new ArrayList<>();
    found.packages().forEach((from, to) -> compare(from, to, differences));
    Set<String> gone = new TreeSet<>(allowed.keySet());
    gone.removeAll(found.packages().keySet());
    gone.forEach(
        name -> differences.add("There is no package " + name + ". Take it out of " + PLAN));
    Set<Set<String>> unused = new HashSet<>(circles);
    for (Map<String, Set<String>> graph : List.of(found.packages(), found.classes())) {
      for (SortedSet<String> circle : Circles.in(graph)) {
        if (!unused.remove(circle)) {
          differences.add(
              String.join(", ", circle)
                  + " need each other in a circle. Move what they share below them");
        }
      }
    }
    unused.forEach(
        circle ->
            differences.add(
                String.join(", ", circle)
                    + " are no circle any more. Take their line out of "
                    + PLAN));
    return differences;
  }

  private void compare(String from, Set<String> to, List<String> differences) {
    Set<String> may = allowed.get(from);
    if (may == null) {
      differences.add("Package " + from + " is not in " + PLAN + ". Add a line for it");
      return;
    }
    to.stream()
        .filter(name -> !may.contains(name))
        .forEach(
            name ->
                differences.add(
                    "Package "
                        + from
                        + " may not import "
                        + name
                        + ". "
                        + PLAN
                        + " allows "
                        + may));
    may.stream()
        .filter(name -> !to.contains(name))
        .forEach(
            name ->
                differences.add(
                    "Package " + from + " does not import " + name + ". Take it out of " + PLAN));
  }
}
