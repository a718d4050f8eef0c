package dev.jlserve.plan;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * What the classes of a module name of each other.
 *
 * @param packages the packages that each package names, relative to the module's root package
 * @param classes the top-level classes that each top-level class names, likewise
 */
record Dependencies(Map<String, Set<String>> packages, Map<String, Set<String>> classes) {

  /** The root package itself. */
  static final String ROOT = ".";

  /**
   * Reads sources, for imports that only Javadoc or constants need, and class files.
   *
   * @param root the module's root package
   * @param sources the folder of its main sources
   * @param classes the folder of its main classes
   */
  static Dependencies read(String root, Path sources, Path classes) throws IOException {
    Dependencies read = new Dependencies(new TreeMap<>(), new TreeMap<>());
    Pattern name = Pattern.compile("\\b" + Pattern.quote(root) + "((?:\\.[a-z]\\w*)*\\.[A-Z]\\w*)");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        read.addImports(root, name, Files.readString(file));
      }
    }
    Pattern use = Pattern.compile("(?m)^ +(\\S+) +-> (\\S+)");
    for (MatchResult found : use.matcher(jdeps(classes)).results().toList()) {
      List<String> ends =
          Stream.of(found.group(1), found.group(2))
              .flatMap(end -> name.matcher(end).results())
              .map(result -> result.group(1).substring(1))
              .toList();
      if (ends.size() == 2) {
        add(read.classes, ends.get(0), ends.get(1));
        add(read.packages, folder(ends.get(0)), folder(ends.get(1)));
      }
    }
    if (read.classes.isEmpty()) {
      throw new IllegalStateException("jdeps found no classes of " + root + " in " + classes);
    }
    return read;
  }

  private void addImports(String root, Pattern name, String source) {
    Pattern.compile("(?m)^package " + Pattern.quote(root) + "((?:\\.\\w+)*);")
        .matcher(source)
        .results()
        .map(result -> result.group(1).isEmpty() ? ROOT : result.group(1).substring(1))
        .forEach(
            own -> {
              packages.computeIfAbsent(own, key -> new TreeSet<>());
              Pattern.compile("(?m)^import .*")
                  .matcher(source)
                  .results()
                  .flatMap(line -> name.matcher(line.group()).results())
                  .forEach(found -> add(packages, own, folder(found.group(1).substring(1))));
            });
  }

  private static void add(Map<String, Set<String>> graph, String from, String to) {
    Set<String> targets = graph.computeIfAbsent(from, key -> new TreeSet<>());
    if (!from.equals(to)) {
      targets.add(to);
    }
  }

  private static String folder(String type) {
    int dot = type.lastIndexOf('.');
    return dot < 0 ? ROOT : type.substring(0, dot);
  }

  /** File by file, since a folder with a module descriptor has to have its modules beside it. */
  private static String jdeps(Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-verbose:class", "-filter:none", "--ignore-missing-deps"));
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".class") && !file.endsWith("module-info.class"))
          .forEach(arguments::add);
    }
    StringWriter out = new StringWriter();
    PrintWriter lines = new PrintWriter(out);
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(lines, lines, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalStateException("jdeps ended with " + exit + ": " + out);
    }
    return out.toString();
  }
}
