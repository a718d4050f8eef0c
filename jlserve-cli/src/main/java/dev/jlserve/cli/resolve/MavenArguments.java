package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Maven would be told beside its pom, as far as that changes dependencies: properties and
 * profiles of {@code .mvn/maven.config} (of the project or a folder above it) and of {@code
 * MAVEN_ARGS}.
 *
 * @param properties those of {@code -D}
 * @param profiles those of {@code -P}; one that is switched off begins with {@code !} or {@code -}
 */
record MavenArguments(Map<String, String> properties, List<String> profiles) {

  /** Nothing was said. */
  static final MavenArguments NONE = new MavenArguments(Map.of(), List.of());

  MavenArguments {
    properties = Map.copyOf(properties);
    profiles = List.copyOf(profiles);
  }

  static MavenArguments of(Path project, Map<String, String> environment) {
    List<String> words = new ArrayList<>(config(project.toAbsolutePath().normalize()));
    words.addAll(Arrays.asList(environment.getOrDefault("MAVEN_ARGS", "").strip().split("\\s+")));
    Map<String, String> properties = new HashMap<>();
    List<String> profiles = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      value(word, "-D", "--define", next)
          .map(text -> text.split("=", 2))
          .ifPresent(pair -> properties.put(pair[0], pair.length < 2 ? "true" : pair[1]));
      value(word, "-P", "--activate-profiles", next)
          .ifPresent(names -> profiles.addAll(Arrays.asList(names.split(",", -1))));
    }
    return new MavenArguments(properties, profiles);
  }

  /** What an option is given: in the same word, behind {@code =} if it is long, or in the next. */
  private static Optional<String> value(String word, String brief, String full, String next) {
    if (word.equals(brief) || word.equals(full)) {
      return Optional.of(next);
    }
    return Stream.of(brief, full + "=")
        .filter(word::startsWith)
        .map(option -> word.substring(option.length()))
        .findFirst();
  }

  private static List<String> config(Path project) {
    return file(project).map(MavenArguments::words).orElse(List.of());
  }

  /** The file that a project's arguments are in, if there is one. */
  static Optional<Path> file(Path project) {
    for (Path folder = project; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return Optional.of(folder.resolve(".mvn/maven.config")).filter(Files::isRegularFile);
      }
    }
    return Optional.empty();
  }

  private static List<String> words(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
          .toList();
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }

  List<String> switchedOn() {
    return profiles.stream()
        .filter(name -> !name.isEmpty() && !isOff(name))
        .map(name -> name.replaceFirst("^[+?]", ""))
        .toList();
  }

  List<String> switchedOff() {
    return profiles.stream().filter(MavenArguments::isOff).map(name -> name.substring(1)).toList();
  }

  private static boolean isOff(String name) {
    return name.startsWith("!") || name.startsWith("-");
  }
}
