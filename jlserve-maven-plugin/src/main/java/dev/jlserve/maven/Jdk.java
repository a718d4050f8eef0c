package dev.jlserve.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.toolchain.Toolchain;
import org.jspecify.annotations.Nullable;

/** Finds the JDK for the command line, which may be a newer one than Maven runs on. */
final class Jdk {

  private static final int OLDEST = 21;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");

  private final List<Path> homes;

  private Jdk(List<Path> homes) {
    this.homes = homes;
  }

  /**
   * The JDKs that Maven knows: that of its toolchain, its own, and that of the environment.
   *
   * @param toolchain what the project has chosen, if it has
   */
  static Jdk of(@Nullable Toolchain toolchain) {
    String chosen = toolchain == null ? null : toolchain.findTool("java");
    Path own = Path.of(System.getProperty("java.home"));
    String environment = System.getenv("JAVA_HOME");
    return in(
        Stream.of(
                chosen == null ? null : Path.of(chosen).resolve("../..").normalize(),
                own,
                environment == null ? null : Path.of(environment))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.toList()));
  }

  /** Those in these folders, the first preferred. */
  static Jdk in(List<Path> homes) {
    return new Jdk(List.copyOf(homes));
  }

  /**
   * The program {@code java} of the first that is new enough.
   *
   * @throws MojoFailureException if none is
   */
  Path java() throws MojoFailureException {
    for (Path home : homes) {
      if (version(home) >= OLDEST && program(home, "javac") != null) {
        Path java = program(home, "java");
        if (java != null) {
          return java;
        }
      }
    }
    throw new MojoFailureException(
        "jlserve needs a JDK "
            + OLDEST
            + " or newer, and Maven knows "
            + homes.stream().map(Jdk::told).collect(Collectors.joining(", "))
            + "; set JAVA_HOME to one, or choose one with maven-toolchains-plugin.");
  }

  private static String told(Path home) {
    int version = version(home);
    return (version == 0 ? "no JDK" : "Java " + version) + " in " + home;
  }

  /** Every JDK states its version in a file; 0 for what is none. */
  private static int version(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException none) {
      return 0;
    }
  }

  private static @Nullable Path program(Path home, String name) {
    return Stream.of(name, name + ".exe")
        .map(file -> home.resolve("bin").resolve(file))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
