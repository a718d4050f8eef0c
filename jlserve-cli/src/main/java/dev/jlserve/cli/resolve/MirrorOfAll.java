package dev.jlserve.cli.resolve;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * A mirror in the user's Maven settings that is asked in the place of a repository on this machine.
 *
 * @param id its id
 * @param of which repositories it stands for, as written
 */
public record MirrorOfAll(String id, String of) {

  /**
   * The mirror that stands for a file repository, if there is one.
   *
   * @param userFolder the user's {@code .m2}
   * @param environment for {@code ${env.X}} in the settings
   * @param repository the repository's id
   */
  public static Optional<MirrorOfAll> of(
      Path userFolder, Map<String, String> environment, String repository) {
    Settings settings = MavenSettings.read(userFolder, environment);
    RemoteRepository asked =
        new RemoteRepository.Builder(repository, "default", "file:///").build();
    RemoteRepository mirror = UserAccess.mirrors(settings).getMirror(asked);
    return Optional.ofNullable(mirror)
        .flatMap(found -> settings.getMirrors().stream().filter(m -> isOf(m, found)).findFirst())
        .map(found -> new MirrorOfAll(found.getId(), found.getMirrorOf()));
  }

  private static boolean isOf(Mirror mirror, RemoteRepository found) {
    return mirror.getId().equals(found.getId());
  }
}
