package dev.jlserve.cli.resolve;

import dev.jlserve.cli.lock.Lock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a resolver works with.
 *
 * @param localRepository where artifacts are put; empty for the user's own
 * @param lock what they must be
 * @param repositories further repositories, from {@code //REPOS}
 * @param userFolder the user's {@code .m2}, with settings.xml
 * @param environment for {@code ${env.X}} in settings and poms
 * @param update look for newer versions within ranges
 * @param offline take only what is in the local repository, or in one on this machine
 */
public record ResolverSettings(
    Optional<Path> localRepository,
    Lock lock,
    List<String> repositories,
    Path userFolder,
    Map<String, String> environment,
    boolean update,
    boolean offline) {

  /** Copies the lists. */
  public ResolverSettings {
    repositories = List.copyOf(repositories);
    environment = Map.copyOf(environment);
  }
}
