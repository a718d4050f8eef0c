package dev.jlserve.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Finds the command line's jar: it is too large for a project's own repository, where the plugin
 * may lie.
 */
final class CommandLineJar {

  private static final String HOME = "JLSERVE_HOME";
  private static final String FILE = "jlserve-cli.jar";

  private final String version;
  private final Map<String, String> environment;

  /**
   * Finds that of one version.
   *
   * @param environment the user's environment variables
   */
  CommandLineJar(String version, Map<String, String> environment) {
    this.version = version;
    this.environment = environment;
  }

  /**
   * The jar of {@code JLSERVE_HOME} where that is set, else of Maven's repositories.
   *
   * @throws MojoFailureException if there is none
   */
  Path find(RepositorySystem repositories, RepositorySystemSession session, MavenProject project)
      throws MojoFailureException {
    String home = environment.getOrDefault(HOME, "").strip();
    if (!home.isEmpty()) {
      return inHome(Path.of(home));
    }
    Artifact jar = new DefaultArtifact("dev.jlserve", "jlserve-cli", "jar", version);
    try {
      return repositories
          .resolveArtifact(
              session, new ArtifactRequest(jar, project.getRemotePluginRepositories(), null))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new MojoFailureException(
          "The command line of jlserve "
              + version
              + " is in no repository that Maven asked; unpack jlserve-"
              + version
              + ".zip, or clone jlserve and run its ./jlserve once, and set "
              + HOME
              + " to that folder.",
          e);
    }
  }

  /** That of a distribution or of a clone. */
  Path inHome(Path home) throws MojoFailureException {
    for (Path jar :
        new Path[] {
          home.resolve("lib").resolve(FILE), home.resolve("jlserve-cli/target").resolve(FILE)
        }) {
      if (Files.isRegularFile(jar)) {
        String found = version(jar);
        if (!found.equals(version)) {
          throw new MojoFailureException(
              HOME
                  + " has jlserve "
                  + found
                  + " ("
                  + jar
                  + "), and the project's plugin is of "
                  + version
                  + "; give both the same version.");
        }
        return jar;
      }
    }
    throw new MojoFailureException(
        HOME
            + " is "
            + home
            + ", where there is neither lib/"
            + FILE
            + " nor jlserve-cli/target/"
            + FILE
            + "; set it to an unpacked jlserve-"
            + version
            + ".zip.");
  }

  private static String version(Path jar) throws MojoFailureException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest == null
          ? "of no version"
          : String.valueOf(manifest.getMainAttributes().getValue("Implementation-Version"));
    } catch (IOException e) {
      throw new MojoFailureException(jar + " cannot be read: " + e.getMessage(), e);
    }
  }
}
