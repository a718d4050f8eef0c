package dev.jlserve.cli.resolve;

import dev.jlserve.cli.compile.AppJar;
import dev.jlserve.cli.source.ClassFolder;
import dev.jlserve.cli.source.MavenArtifact;
import dev.jlserve.cli.source.MavenModule;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The jars of modules of an app's own Maven build, as they were compiled last, in a local
 * repository. A jar has its hash in its name: what was compiled since lies beside it.
 *
 * @param repository where they are put
 */
public record ModuleJars(Path repository) {

  private static final int HASH_LENGTH = 32;

  /**
   * A jar of one.
   *
   * @param path where it is
   * @param sha256 its hash
   */
  public record ModuleJar(Path path, String sha256) {}

  /**
   * What the jar of a module holds now; nothing if it was not compiled.
   *
   * @throws IOException if it cannot be read
   */
  public static Optional<byte[]> content(MavenModule module) throws IOException {
    Optional<Path> packed = module.packed();
    if (packed.isPresent()) {
      return Optional.of(Files.readAllBytes(packed.get()));
    }
    SortedMap<String, Path> classes = module.classes();
    return classes.isEmpty() ? Optional.empty() : Optional.of(AppJar.of(classes));
  }

  /**
   * Puts the jar of a module there.
   *
   * @param version the module's version, without properties
   * @throws IOException if it cannot be written
   */
  public ModuleJar put(MavenModule module, String version, byte[] content) throws IOException {
    return put(module.group(), module.artifact(), version, "", content);
  }

  /**
   * Puts the jar of a module there that Maven has on the class path.
   *
   * @throws IOException if it cannot be read or written
   */
  public ModuleJar put(MavenArtifact module) throws IOException {
    Path path = module.path();
    byte[] content =
        Files.isDirectory(path)
            ? AppJar.of(new ClassFolder(path).files())
            : Files.readAllBytes(path);
    String classifier = module.classifier().isEmpty() ? "" : "-" + module.classifier();
    return put(module.group(), module.artifact(), module.version(), classifier, content);
  }

  private ModuleJar put(
      String group, String artifact, String version, String classifier, byte[] content)
      throws IOException {
    String hash = Sha256.of(content);
    String name =
        artifact
            + "-"
            + version
            + classifier
            + "-module-"
            + hash.substring(0, HASH_LENGTH)
            + ".jar";
    Path path =
        repository
            .resolve(group.replace('.', '/'))
            .resolve(artifact)
            .resolve(version)
            .resolve(name);
    if (!Files.isRegularFile(path)) {
      AtomicFile.write(path, content);
    }
    return new ModuleJar(path, hash);
  }
}
