package dev.jlserve.cli.process;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The small garbage collector, for a JVM that nobody chose one for: two options end it at once. */
final class SmallCollector {

  private static final String OPTION = "-XX:+UseSerialGC";

  private static final Pattern CHOICE = Pattern.compile("-XX:\\+Use\\w*GC(?!\\w)");

  private SmallCollector() {}

  /**
   * The options that choose it.
   *
   * @param jvmOptions the JVM's other options
   * @param environment of the JVM's process
   * @return none if a collector is chosen
   */
  static List<String> options(List<String> jvmOptions, Map<String, String> environment) {
    Stream<String> variables =
        AppEnvironment.JVM_OPTIONS.stream().map(name -> environment.getOrDefault(name, ""));
    boolean chosen =
        Stream.concat(jvmOptions.stream(), variables)
            .anyMatch(options -> CHOICE.matcher(options).find());
    return chosen ? List.of() : List.of(OPTION);
  }
}
