package dev.jlserve.cli.init;

import dev.jlserve.cli.cache.NestedIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Maven repository inside a new app's folder: jlserve's api, processor and Maven plugin with
 * their poms. They are in no public repository that a build could ask, and a project that brings
 * them builds wherever it is cloned to, without anything having been put into a user's own
 * repository.
 */
public final class ProjectRepository {

  /** Its id in the pom, by which settings can leave it out of a mirror. */
  static final String ID = "jlserve";

  /** Where it lies in the app's folder. */
  static final String FOLDER = ".jlserve/repository";

  private static final String GROUP = "dev.jlserve";
  private static final List<Artifact> ARTIFACTS =
      List.of(
          new Artifact("jlserve-api", "api/", Template.API_POM),
          new Artifact("jlserve-processor", "processor/", Template.PROCESSOR_POM),
          new Artifact("jlserve-maven-plugin", "maven-plugin/", Template.MAVEN_PLUGIN_POM));

  private final NestedIndex index;

  private record Artifact(String id, String nestedFolder, Template pom) {}

  /**
   * A repository of what a jar nests.
   *
   * @param loader finds the nested jars
   */
  public ProjectRepository(ClassLoader loader) {
    this.index = new NestedIndex(loader);
  }

  /** Its files by their paths in the app's folder, each with the checksum that Maven verifies. */
  Map<String, byte[]> files() {
    String version = Template.jlserveVersion();
    Map<String, byte[]> files = new TreeMap<>();
    for (Artifact artifact : ARTIFACTS) {
      String path =
          String.join(
              "/",
              FOLDER,
              GROUP.replace('.', '/'),
              artifact.id(),
              version,
              artifact.id() + "-" + version);
      put(files, path + ".jar", jar(artifact));
      put(files, path + ".pom", artifact.pom().fill(Map.of()).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private byte[] jar(Artifact artifact) {
    String prefix = artifact.nestedFolder() + GROUP + "." + artifact.id() + "-";
    return index.files().stream()
        .filter(nested -> nested.path().startsWith(prefix))
        .map(index::bytes)
        .findFirst()
        .orElseThrow();
  }

  private static void put(Map<String, byte[]> files, String path, byte[] bytes) {
    files.put(path, bytes);
    files.put(path + ".sha1", sha1(bytes).getBytes(StandardCharsets.US_ASCII));
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
