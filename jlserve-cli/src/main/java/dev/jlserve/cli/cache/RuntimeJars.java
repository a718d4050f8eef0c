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
 */
public record RuntimeJars(String hash, List<Path> api, List<Path> runtime) {

  private static final String SUFFIX = ".jar";

  /** Copies the lists. */
  public RuntimeJars {
    api = List.copyOf(api);
    runtime = List.copyOf(runtime);
  }

  /**
   * The version in which an artifact is one of them. Their files are named {@code
   * group.artifact-version.jar}.
   */
  public Optional<String> versionOf(String group, String artifact) {
    String prefix = group + "." + artifact + "-";
    return runtime.stream()
        .map(jar -> jar.getFileName().toString())
        .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
        .filter(name -> Character.isDigit(name.charAt(prefix.length())))
        .map(name -> name.substring(prefix.length(), name.length() - SUFFIX.length()))
        .findFirst();
  }
}
