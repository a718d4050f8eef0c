package dev.jlserve.cli.image;

import dev.jlserve.store.protocol.StartProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that an option of the JVM names. */
sealed interface OptionFile {

  /** Its option. */
  String option();

  /**
   * A file without which the JVM does not start.
   *
   * @param path as the option names it
   */
  record Needed(String option, String path) implements OptionFile {}

  /**
   * A library with an agent, without which the JVM does not start.
   *
   * @param name the name of its file
   */
  record Library(String option, String name) implements OptionFile {}

  /**
   * A file of this machine that a system property names. What reads it decides what comes of its
   * absence.
   *
   * @param path absolute
   */
  record Property(String option, String path) implements OptionFile {}

  /** An agent's own options stand behind its file. */
  Pattern AGENT = Pattern.compile("-(?:javaagent|agentpath):([^=]+).*");

  Pattern LIBRARY = Pattern.compile("-agentlib:([^=]+).*");

  Pattern FLAGS = Pattern.compile("-XX:(?:Flags|VMOptionsFile)=(.+)");

  Pattern PROPERTY = Pattern.compile("-D[^=]+=(?:file:/*(?=/))?(/.+)");

  /** What every container has. */
  Pattern OF_THE_SYSTEM = Pattern.compile("/(dev|proc|sys)/.*");

  /** The files that options name, in order. */
  static List<OptionFile> in(List<String> jvmOptions) {
    return jvmOptions.stream()
        .filter(option -> !StartProperty.isSetBy(option))
        .flatMap(option -> of(option).stream())
        .toList();
  }

  private static Optional<OptionFile> of(String option) {
    Optional<OptionFile> needed =
        group(AGENT, option)
            .or(() -> group(FLAGS, option))
            .map(path -> new OptionFile.Needed(option, path));
    return needed
        .or(() -> group(LIBRARY, option).map(name -> new Library(option, "lib" + name + ".so")))
        .or(
            () ->
                group(PROPERTY, option)
                    .filter(path -> !OF_THE_SYSTEM.matcher(path).matches())
                    .filter(path -> Files.exists(Path.of(path)))
                    .map(path -> new Property(option, path)));
  }

  private static Optional<String> group(Pattern pattern, String option) {
    Matcher matcher = pattern.matcher(option);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
