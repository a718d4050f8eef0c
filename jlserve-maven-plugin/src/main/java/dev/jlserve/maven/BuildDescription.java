package dev.jlserve.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * What Maven compiled and resolved for a module, as the command line reads it: a line for each
 * thing, a word first that says what it is. A file is named in the rest of its line.
 */
final class BuildDescription {

  /** How the file's name ends, by which the command line knows it. */
  static final String SUFFIX = ".maven-build";

  private static final String FORMAT = "format 1";
  private static final String OWN_GROUP = "dev.jlserve";
  private static final Set<String> AT_RUN_TIME =
      Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME, Artifact.SCOPE_SYSTEM);

  private final MavenProject module;
  private final List<MavenProject> reactor;
  private final long begun;

  /**
   * Describes a module.
   *
   * @param reactor all modules of the build
   * @param begun when the compilation began, in milliseconds of the system's clock
   */
  BuildDescription(MavenProject module, List<MavenProject> reactor, long begun) {
    this.module = module;
    this.reactor = reactor;
    this.begun = begun;
  }

  /** The project as the goals before this one have left it. */
  static MavenProject compiled(MavenProject module) {
    return Optional.ofNullable(module.getExecutionProject()).orElse(module);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(FORMAT, "begun " + begun));
    lines.add("classes " + module.getBuild().getOutputDirectory());
    Path ofProcessors =
        Path.of(module.getBuild().getDirectory()).resolve("generated-sources/annotations");
    compiled(module).getCompileSourceRoots().stream()
        .filter(root -> !Path.of(root).equals(ofProcessors))
        .distinct()
        .forEach(root -> lines.add("root " + root));
    module.getArtifacts().stream()
        .filter(each -> AT_RUN_TIME.contains(each.getScope()))
        .filter(each -> each.getArtifactHandler().isAddedToClasspath())
        .filter(each -> !each.getGroupId().equals(OWN_GROUP))
        .forEach(each -> lines.add(line(each)));
    return lines;
  }

  /** What may change under the same name is a module, as the others of the same build are. */
  private String line(Artifact artifact) {
    boolean changes =
        artifact.isSnapshot()
            || artifact.getFile().isDirectory()
            || reactor.stream().anyMatch(each -> isOf(artifact, each));
    return (changes ? "module " : "jar ") + coordinate(artifact) + " " + artifact.getFile();
  }

  private static boolean isOf(Artifact artifact, MavenProject project) {
    return artifact.getGroupId().equals(project.getGroupId())
        && artifact.getArtifactId().equals(project.getArtifactId())
        && artifact.getBaseVersion().equals(project.getVersion());
  }

  private static String coordinate(Artifact artifact) {
    String classifier = artifact.hasClassifier() ? artifact.getClassifier() + ":" : "";
    return artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + ":"
        + classifier
        + artifact.getBaseVersion();
  }

  /**
   * Writes it, so that a reader sees all or nothing of it.
   *
   * @throws MojoFailureException if that cannot be
   */
  void write(Path file) throws MojoFailureException {
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), lines());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new MojoFailureException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
