package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Another module of the Maven build that an app's project is part of.
 *
 * @param group its group id
 * @param artifact its artifact id
 * @param version its version; empty if that depends on properties
 * @param root the folder with the pom that lists all modules
 * @param pom its pom.xml
 * @param jar where Maven packs it
 * @param needed whether the app's project depends on it
 */
public record MavenModule(
    String group,
    String artifact,
    Optional<String> version,
    Path root,
    Path pom,
    Path jar,
    boolean needed) {

  /** Whether it is what a coordinate names. */
  public boolean is(String otherGroup, String otherArtifact, String otherVersion) {
    return group.equals(otherGroup)
        && artifact.equals(otherArtifact)
        && version.map(otherVersion::equals).orElse(true);
  }

  /** Its folder, counted from the root, as {@code mvn -pl} takes it. */
  public String name() {
    return root.relativize(pom.resolveSibling("")).toString().replace('\\', '/');
  }

  /** The jar, unless a class was compiled after it: then it is old, as for Maven itself. */
  public Optional<Path> packed() {
    if (!Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    FileTime time = time(jar);
    return classes().values().stream().allMatch(file -> time(file).compareTo(time) <= 0)
        ? Optional.of(jar)
        : Optional.empty();
  }

  /** What was compiled, and its resources, by their path in a jar. */
  public SortedMap<String, Path> classes() {
    return new ClassFolder(pom.resolveSibling("target/classes")).files();
  }

  /** All files on which its classes depend. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(List.of(pom, jar));
    files.addAll(classes().values());
    return files;
  }

  /** Stands for its classes and resources; empty if there are none. */
  String hash() {
    Sha256 hash = new Sha256();
    try {
      Optional<Path> packed = packed();
      if (packed.isPresent()) {
        return Sha256.of(packed.get());
      }
      SortedMap<String, Path> classes = classes();
      if (classes.isEmpty()) {
        return "";
      }
      for (Map.Entry<String, Path> file : classes.entrySet()) {
        hash.add(file.getKey()).add(Sha256.of(file.getValue()));
      }
      return hash.hex();
    } catch (IOException e) {
      throw unreadable(pom.resolveSibling("target"), e);
    }
  }

  /** Stands for its pom. */
  String pomHash() {
    try {
      return Sha256.of(pom);
    } catch (IOException e) {
      throw unreadable(pom, e);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static CliException unreadable(Path file, IOException reason) {
    return new CliException(file + " cannot be read: " + reason.getMessage(), ExitCode.FAULT);
  }
}
