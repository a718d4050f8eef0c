package dev.jlserve.cli.source;

import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.store.file.FolderWalk;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files that a file names in {@code //SOURCES} and {@code //FILES}, as JBang has it: paths that
 * count from the file's folder, or patterns of them, and for {@code //FILES} before a {@code =} the
 * place in the jar.
 */
final class FileLines {

  private static final String SOURCES = "SOURCES";
  private static final String FILES = "FILES";

  private final SourceText source;
  private final Path folder;
  private final List<Event.Diagnostic> mistakes = new ArrayList<>();
  private final List<Path> missing = new ArrayList<>();
  private final List<Path> looked = new ArrayList<>();

  FileLines(SourceText source) {
    this.source = source;
    Path parent = source.file().getParent();
    this.folder = parent == null ? Path.of("") : parent;
    looked.add(source.file());
  }

  /** Java files that are compiled with it. */
  List<Path> sources() {
    List<Path> files = new ArrayList<>();
    each(
        SOURCES,
        word ->
            matching(word, SOURCES, word.text()).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(files::add));
    return files;
  }

  /** Files for the app's jar, by their path in it. */
  Map<String, Path> resources() {
    Map<String, Path> files = new TreeMap<>();
    each(FILES, word -> addResources(word, files));
    return files;
  }

  private void addResources(WrittenText word, Map<String, Path> files) {
    int equals = word.text().indexOf('=');
    String target = equals < 0 ? "" : word.text().substring(0, equals);
    String from = word.text().substring(equals + 1);
    if (escapes(target) || escapes(from)) {
      add(word, "//FILES " + word.text() + " leads out of its folder.", "Move the file there.");
      return;
    }
    Path base = base(from);
    boolean into =
        target.endsWith("/") || isPattern(from) || Files.isDirectory(folder.resolve(from));
    for (Path file : matching(word, FILES, from)) {
      Path below = into ? base.relativize(file) : Path.of("");
      Path place = target.isEmpty() ? folder.relativize(file) : Path.of(target).resolve(below);
      String name = name(place.normalize());
      Path before = files.putIfAbsent(name, file);
      if (before != null && !before.equals(file)) {
        String message = "//FILES %s puts two files at %s, ".formatted(word.text(), name);
        add(word, message + before + " and " + file + ".", "Give one of them another place.");
        return;
      }
    }
  }

  /**
   * Takes the words of a line.
   *
   * @throws FileLinesException if some can be no path and no pattern, or name nothing that there is
   */
  private void each(String line, Consumer<WrittenText> taken) {
    for (WrittenText word : new DirectiveLines(source.text()).words(line)) {
      String written = "//" + line + " " + word.text();
      try {
        taken.accept(word);
      } catch (InvalidPathException e) {
        String message = written + ": there is no such file" + LocaleAdvice.cause();
        add(word, message, LocaleAdvice.CURE);
      } catch (PatternSyntaxException e) {
        String reason = e.getDescription().replace("'", "");
        add(word, written + " is no pattern: " + reason + ".", "Correct the pattern.");
      }
    }
    refuseMistakes();
  }

  private static String name(Path path) {
    String name = path.toString().replace('\\', '/');
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private static boolean escapes(String text) {
    Path path = Path.of(text).normalize();
    return path.isAbsolute() || path.startsWith("..");
  }

  /** The folder from which the places of several files count: what stands before a pattern. */
  private Path base(String text) {
    Path whole = folder.resolve(text.isEmpty() ? "." : plain(text)).normalize();
    if (!isPattern(text) && Files.isDirectory(whole)) {
      return whole;
    }
    Path parent = isPattern(text) ? whole : whole.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static String plain(String text) {
    int pattern = firstOf(text);
    return pattern < 0 ? text : text.substring(0, text.lastIndexOf('/', pattern) + 1);
  }

  private static int firstOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("*?".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPattern(String text) {
    return firstOf(text) >= 0;
  }

  private List<Path> matching(WrittenText word, String line, String text) {
    if (text.contains("://")) {
      add(word, "//" + line + " " + text + " is no path.", "Download the file, and name it here.");
      return List.of();
    }
    Path named = isPattern(text) ? base(text) : folder.resolve(text).normalize();
    boolean isFolder = Files.isDirectory(named);
    List<Path> found = isFolder ? below(named, text) : List.of(named);
    if (found.isEmpty() || !Files.isRegularFile(found.get(0))) {
      if (isFolder) {
        looked.addAll(folders(named));
      } else {
        missing.add(named);
      }
      add(word, "//" + line + " " + text + ": there is no such file.", "Correct the path.");
      return List.of();
    }
    return found;
  }

  private List<Path> below(Path base, String text) {
    PathMatcher matcher =
        isPattern(text)
            ? FileSystems.getDefault()
                .getPathMatcher("glob:" + text.substring(plain(text).length()))
            : any -> true;
    // JBang's pattern "**/x" means a file x here too.
    PathMatcher here =
        text.contains("**/")
            ? FileSystems.getDefault()
                .getPathMatcher("glob:" + text.substring(plain(text).length()).replace("**/", ""))
            : none -> false;
    try {
      return FolderWalk.files(base).stream()
          .filter(
              file -> matcher.matches(base.relativize(file)) || here.matches(base.relativize(file)))
          .toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static List<Path> folders(Path base) {
    try (Stream<Path> all = Files.walk(base)) {
      return all.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static CliException unreadable(IOException e) {
    return new CliException("Folder cannot be read: " + e.getMessage(), ExitCode.FAULT);
  }

  private void add(WrittenText word, String message, String fix) {
    mistakes.add(Diagnosis.error(source.file(), source.text(), word.position(), message, fix));
  }

  private void refuseMistakes() {
    if (!mistakes.isEmpty()) {
      throw new FileLinesException(
          "The files that "
              + source.file()
              + " names have "
              + (mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes"),
          mistakes,
          missing,
          looked);
    }
  }
}
