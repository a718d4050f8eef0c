package dev.jlserve.cli.cache;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * jlserve's own jars, unpacked.
 *
 * @param hash stands for all of them
 * @param api what javac gets
 * @param runtime what an app's process gets, those of {@code api} first
 * @param logging what an app gets in addition that logs through SLF4J and does not say where to
 */
public record RuntimeJars(String hash, List<Path> api, List<Path> runtime, List<Path> logging) {

  /** Copies the lists. */
  public RuntimeJars {
    api = List.copyOf(api);
    runtime = List.copyOf(runtime);
    logging = List.copyOf(logging);
  }

  /**
   * The jar of an artifact that is one of them. Their files are named {@code
   * group.artifact-version.jar}.
   */
  public Optional<Path> jarOf(String group, String artifact) {
    String prefix = group + "." + artifact + "-";
    return runtime.stream().filter(jar -> isVersionOf(prefix, jar)).findFirst();
  }

  private static boolean isVersionOf(String prefix, Path jar) {
    String name = jar.getFileName().toString();
    return name.startsWith(prefix)
        && name.length() > prefix.length()
        && Character.isDigit(name.charAt(prefix.length()));
  }
}
