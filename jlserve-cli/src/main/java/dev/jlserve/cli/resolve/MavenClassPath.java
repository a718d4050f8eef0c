package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.resolve.ModuleJars.ModuleJar;
import dev.jlserve.cli.source.MavenArtifact;
import dev.jlserve.cli.source.MavenBuild;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.transfer.ArtifactTransferException;

/** The jars that Maven resolved for an app: none is looked for, and the lock holds for them too. */
public final class MavenClassPath {

  private final MavenBuild build;
  private final ModuleJars modules;
  private final LockVerification verification;

  /**
   * The class path of one build.
   *
   * @param modules a local repository for the jars of modules
   * @param lock what jars must be
   */
  public MavenClassPath(MavenBuild build, Path modules, Lock lock) {
    this.build = build;
    this.modules = new ModuleJars(modules);
    this.verification = new LockVerification(lock);
  }

  /**
   * The jars in class path order.
   *
   * @throws CliException if one is not what the lock says, or cannot be read
   */
  public List<ResolvedJar> jars() {
    List<ResolvedJar> jars = new ArrayList<>();
    for (MavenArtifact each : build.path()) {
      try {
        jars.add(each.module() ? module(each) : jar(each));
      } catch (IOException e) {
        throw new CliException(
            each.path() + " cannot be taken over: " + e.getMessage(), ExitCode.FAULT);
      }
    }
    verification.refuseMismatches();
    return jars;
  }

  private ResolvedJar module(MavenArtifact module) throws IOException {
    ModuleJar jar = modules.put(module);
    return new ResolvedJar(
        module.coordinate(),
        jar.path(),
        name(modules.repository().relativize(jar.path())),
        Files.size(jar.path()),
        jar.sha256(),
        false);
  }

  private ResolvedJar jar(MavenArtifact named) throws IOException {
    Artifact artifact =
        new DefaultArtifact(
                named.group(), named.artifact(), named.classifier(), "jar", named.version())
            .setPath(named.path());
    verification
        .verify(artifact)
        .filter(ArtifactTransferException.class::isInstance)
        .ifPresent(
            broken -> {
              throw new CliException(
                  named.coordinate() + ": " + broken.getMessage(), ExitCode.FAULT);
            });
    return new ResolvedJar(
        named.coordinate(),
        named.path(),
        name(artifact),
        Files.size(named.path()),
        verification.hash(artifact),
        false);
  }

  private static String name(Artifact artifact) {
    String classifier = artifact.getClassifier().isEmpty() ? "" : "-" + artifact.getClassifier();
    return String.join(
        "/",
        artifact.getGroupId().replace('.', '/'),
        artifact.getArtifactId(),
        artifact.getVersion(),
        artifact.getArtifactId() + "-" + artifact.getVersion() + classifier + ".jar");
  }

  private static String name(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  /** The hashes of the jars that a lock holds. */
  public SortedMap<String, String> seen() {
    return verification.seen();
  }

  /** Those jars. */
  public List<ResolvedFile> files() {
    return verification.files(MavenClassPath::name);
  }
}
