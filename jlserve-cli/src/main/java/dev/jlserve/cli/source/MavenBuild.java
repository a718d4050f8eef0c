package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Maven compiled and resolved for an app, as the Maven plugin wrote it down: a line for each
 * thing, a word first that says what it is.
 *
 * @param file where it is written
 * @param begun when Maven began to compile, in milliseconds of the system's clock
 * @param classes the folder of the app's classes and resources
 * @param roots the source roots
 * @param path the class path beside them, in order
 */
public record MavenBuild(
    Path file, long begun, Path classes, List<Path> roots, List<MavenArtifact> path) {

  private static final String FORMAT = "format 1";
  private static final String INDEX = "META-INF/jlserve/app";
  private static final String BOOTSTRAP = "Bootstrap";

  /** Copies the lists. */
  public MavenBuild {
    roots = List.copyOf(roots);
    path = List.copyOf(path);
  }

  /** Whether a user, or rather the plugin, named such a file. */
  static boolean isNamed(Path named) {
    return ShellCommand.isMavenBuild(named.toString());
  }

  /**
   * Reads one.
   *
   * @throws CliException if it is of another version of the plugin, or cannot be read
   */
  static MavenBuild read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
        throw unreadable(file, "its format is another one");
      }
      return of(file, lines.subList(1, lines.size()));
    } catch (IOException | InvalidPathException | IndexOutOfBoundsException e) {
      throw unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  private static CliException unreadable(Path file, String reason) {
    return new CliException(
        file + " cannot be read: " + reason + ". Run the goal of Maven again.", ExitCode.FAULT);
  }

  private static MavenBuild of(Path file, List<String> lines) {
    long begun = 0;
    Path classes = Path.of("");
    List<Path> roots = new ArrayList<>();
    List<MavenArtifact> path = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "begun" -> begun = Long.parseLong(words[1]);
        case "classes" -> classes = Path.of(words[1]);
        case "root" -> roots.add(Path.of(words[1]));
        case "jar", "module" -> {
          String[] named = words[1].split(" ", 2);
          path.add(new MavenArtifact(named[0], Path.of(named[1]), words[0].equals("module")));
        }
        default -> throw unreadable(file, "'" + words[0] + "' is not known");
      }
    }
    return new MavenBuild(file, begun, classes, roots, path);
  }

  /** Those of its class path that may change under their name. */
  public List<MavenArtifact> modules() {
    return path.stream().filter(MavenArtifact::module).toList();
  }

  /** The classes and resources of the app, by their path in a jar. */
  public SortedMap<String, Path> files() {
    return new ClassFolder(classes).files();
  }

  /**
   * The name of the app's class as the processor wrote it, {@code shop.Outer_Inner} for a nested
   * one.
   *
   * @throws CliException if there is no app among the classes
   */
  String appName() {
    Path index = classes.resolve(INDEX);
    try {
      String bootstrap = Files.readAllLines(index).get(0);
      return bootstrap.substring(0, bootstrap.length() - BOOTSTRAP.length());
    } catch (IOException | IndexOutOfBoundsException e) {
      throw unreadable(index, String.valueOf(e.getMessage()));
    }
  }

  /** Hashes of all that it stands for, by a name. */
  SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    try {
      hashes.put("classes", new ClassFolder(classes).hash());
    } catch (IOException e) {
      throw unreadable(classes, String.valueOf(e.getMessage()));
    }
    for (int i = 0; i < path.size(); i++) {
      hashes.put("path " + i + " " + path.get(i).coordinate(), path.get(i).hash());
    }
    return hashes;
  }
}
