package dev.jlserve.cli.aot;

import dev.jlserve.cli.process.JvmVariables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options beside which the JVM takes no AOT cache. Under an older option for sharing classes it
 * does not even start with one, also where the option says what holds without it, as {@code
 * -Xshare:auto} does. Under an agent it goes on without one; and a JVM that records under an agent
 * may crash.
 */
public final class ExcludingOptions {

  private static final List<String> PREFIXES =
      List.of(
          "-Xshare:",
          "-XX:SharedArchiveFile=",
          "-XX:SharedClassListFile=",
          "-XX:DumpLoadedClassList=",
          "-XX:ArchiveClassesAtExit=",
          "-XX:+AutoCreateSharedArchive",
          "-javaagent:",
          "-agentlib:",
          "-agentpath:");

  private ExcludingOptions() {}

  /**
   * Which option excludes an AOT cache, as a sentence without its full stop.
   *
   * @param environment the environment of the app's process
   * @param appOptions the app's own options
   */
  public static Optional<String> find(
      Map<String, String> environment, Collection<String> appOptions) {
    return find(environment, appOptions, List.of());
  }

  /**
   * The same for a command with options of its own.
   *
   * @param environment the environment of the app's process
   * @param appOptions the app's own options
   * @param jvmOptions the options that the command was given for the app's JVM
   */
  public static Optional<String> find(
      Map<String, String> environment,
      Collection<String> appOptions,
      Collection<String> jvmOptions) {
    return JvmVariables.NAMES.stream()
        .flatMap(
            variable ->
                first(variable, List.of(environment.getOrDefault(variable, "").split("\\s+")))
                    .stream())
        .findFirst()
        .or(() -> first("//RUNTIME_OPTIONS", appOptions))
        .or(() -> first("The command", jvmOptions));
  }

  private static Optional<String> first(String place, Collection<String> options) {
    return options.stream()
        .filter(option -> PREFIXES.stream().anyMatch(option::startsWith))
        .map(option -> place + " has " + option + ", beside which the JVM takes none")
        .findFirst();
  }
}
