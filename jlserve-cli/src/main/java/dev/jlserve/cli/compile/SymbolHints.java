package dev.jlserve.cli.compile;

import dev.jlserve.cli.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Says what makes a symbol known that javac misses in an app. */
final class SymbolHints {

  private static final Pattern CLASS = Pattern.compile("symbol: +class (\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("\\Apackage (\\S+) does not exist");
  private static final Pattern MEMBER =
      Pattern.compile("symbol: +method value\\(\\)\\s+location: @interface dev\\.jlserve\\.(\\w+)");

  /** What an app takes its annotations from. */
  private static final List<String> PACKAGES =
      List.of("dev.jlserve", "jakarta.validation.constraints");

  /** Their name before Jakarta EE 9. */
  private static final String OLD_CONSTRAINTS = "javax.validation.constraints";

  private static final Map<String, String> MEMBERS =
      Map.of("Endpoint", "path = \"/...\"", "JLServeApp", "name = \"...\"");

  private SymbolHints() {}

  /** Sentences with a full stop and a space before each, or nothing. */
  static String of(
      List<Diagnostic<? extends JavaFileObject>> found, List<Path> classPath, Sources sources) {
    List<String> texts = found.stream().map(each -> each.getMessage(Locale.ENGLISH)).toList();
    return Stream.of(imports(texts, classPath), libraries(texts, sources), members(texts))
        .flatMap(Optional::stream)
        .map(hint -> ". " + hint)
        .collect(Collectors.joining());
  }

  private static Optional<String> imports(List<String> texts, List<Path> classPath) {
    List<String> names = matches(CLASS, texts);
    List<String> imports =
        PACKAGES.stream()
            .filter(each -> names.stream().anyMatch(name -> holds(classPath, each, name)))
            .map(each -> "import " + each + ".*;")
            .toList();
    return imports.isEmpty() ? Optional.empty() : Optional.of("Add: " + String.join(" ", imports));
  }

  private static Optional<String> libraries(List<String> texts, Sources sources) {
    List<String> names = matches(PACKAGE, texts);
    if (names.contains(OLD_CONSTRAINTS)) {
      return Optional.of("Constraints are those of jakarta.validation.constraints");
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "A library that has "
                + String.join(", ", names)
                + " is to be named "
                + (sources.project().isPresent() || sources.build().isPresent()
                    ? "in the dependencies of pom.xml"
                    : "as in: //DEPS group:artifact:version"));
  }

  private static Optional<String> members(List<String> texts) {
    return matches(MEMBER, texts).stream()
        .filter(MEMBERS::containsKey)
        .map(name -> "Name the member, as in: @" + name + "(" + MEMBERS.get(name) + ")")
        .findFirst();
  }

  private static List<String> matches(Pattern pattern, List<String> texts) {
    return texts.stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }

  private static boolean holds(List<Path> classPath, String packageName, String name) {
    String file = packageName.replace('.', '/') + "/" + name + ".class";
    return classPath.stream().anyMatch(each -> holds(each, file));
  }

  private static boolean holds(Path classes, String file) {
    if (!Files.isRegularFile(classes)) {
      return Files.exists(classes.resolve(file));
    }
    try (ZipFile jar = new ZipFile(classes.toFile())) {
      return jar.getEntry(file) != null;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
