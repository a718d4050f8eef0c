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
 * The Maven repository inside a new app's folder: jlserve's api, processor and Maven plugin, and
 * the server for tests, with their poms. They are in no public repository that a build could ask,
 * and a project that brings them builds wherever it is cloned to, without anything having been put
 * into a user's own repository.
 */
public final class ProjectRepository {

  /** Its id in the pom, by which settings can leave it out of a mirror. */
  static final String ID = "jlserve";

  /** Where it lies in the app's folder. */
  static final String FOLDER = ".jlserve/repository";

  private static final String GROUP = "dev.jlserve";
  private static final List<Artifact> ARTIFACTS =
      List.of(
          new Artifact("jlserve-api", Template.API_POM, "api/"),
          new Artifact("jlserve-processor", Template.PROCESSOR_POM, "processor/"),
          new Artifact("jlserve-maven-plugin", Template.MAVEN_PLUGIN_POM, "maven-plugin/"),
          new Artifact("jlserve-server", Template.SERVER_POM, "runtime/"),
          new Artifact("jlserve-store", Template.STORE_POM, "runtime/", "fetch/"));

  private final NestedIndex index;

  /**
   * What the repository has.
   *
   * @param nestedFolders where the jar is nested, or each of its parts
   */
  private record Artifact(String id, Template pom, List<String> nestedFolders) {

    Artifact(String id, Template pom, String... nestedFolders) {
      this(id, pom, List.of(nestedFolders));
    }
  }

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
    List<byte[]> parts =
        artifact.nestedFolders().stream()
            .map(folder -> nested(folder + GROUP + "." + artifact.id() + "-"))
            .toList();
    return parts.size() == 1 ? parts.get(0) : JoinedJar.of(parts);
  }

  private byte[] nested(String prefix) {
    return index.files().stream()
        .filter(each -> each.path().startsWith(prefix))
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
