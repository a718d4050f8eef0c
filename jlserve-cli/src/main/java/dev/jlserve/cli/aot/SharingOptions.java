package dev.jlserve.cli.aot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The older options for sharing classes. A JVM that finds one of them in its environment does not
 * start with an AOT cache, not even where the option says what holds without it, as {@code
 * -Xshare:auto} does.
 */
public final class SharingOptions {

  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final List<String> PREFIXES =
      List.of(
          "-Xshare:",
          "-XX:SharedArchiveFile=",
          "-XX:SharedClassListFile=",
          "-XX:DumpLoadedClassList=",
          "-XX:ArchiveClassesAtExit=",
          "-XX:+AutoCreateSharedArchive");

  private SharingOptions() {}

  /** Which option of an environment excludes an AOT cache, as a sentence without its full stop. */
  public static Optional<String> excluding(Map<String, String> environment) {
    return VARIABLES.stream()
        .flatMap(
            variable ->
                words(environment.getOrDefault(variable, ""))
                    .map(word -> variable + " has " + word + ", beside which the JVM takes none"))
        .findFirst();
  }

  private static Stream<String> words(String options) {
    Predicate<String> excludes = word -> PREFIXES.stream().anyMatch(word::startsWith);
    return Arrays.stream(options.split("\\s+")).filter(excludes);
  }
}
