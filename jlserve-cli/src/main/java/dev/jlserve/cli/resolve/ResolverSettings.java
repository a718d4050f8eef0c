package dev.jlserve.cli.resolve;

import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.source.MavenProject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a resolver works with.
 *
 * @param cached the local repository in the cache folder; empty if there is none
 * @param project a Maven project, whose artifacts are put into the user's own local repository;
 *     empty for other apps, whose artifacts are put into the cache folder
 * @param modules a local repository for the jars of the project's other modules
 * @param lock what artifacts must be
 * @param repositories further repositories, from {@code //REPOS}
 * @param userFolder the user's {@code .m2}, with settings.xml
 * @param environment for {@code ${env.X}} in settings and poms, and for proxies
 * @param options what differs from the usual
 */
public record ResolverSettings(
    Optional<Path> cached,
    Optional<MavenProject> project,
    Path modules,
    Lock lock,
    List<String> repositories,
    Path userFolder,
    Map<String, String> environment,
    Set<ResolveOption> options) {

  /** Copies the collections. */
  public ResolverSettings {
    repositories = List.copyOf(repositories);
    environment = Map.copyOf(environment);
    options = Set.copyOf(options);
  }

  /** Whether nothing may be fetched, whatever the user's Maven settings say. */
  boolean isLocal() {
    return has(ResolveOption.OFFLINE) || has(ResolveOption.READ_ONLY);
  }

  /** Whether it has an option. */
  boolean has(ResolveOption option) {
    return options.contains(option);
  }
}
