package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.ModelProcessor;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.repository.internal.ArtifactDescriptorUtils;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;

/**
 * The repositories to ask, in order: those of the settings' active profiles, those of {@code
 * //REPOS}, and Maven's default as its own super POM names it, which comes last so that nobody can
 * publish there what an app expects of its own repository. Repositories that artifacts name
 * themselves are not asked.
 */
final class Repositories {

  private static final String SUPER_POM = "/org/apache/maven/model/pom-4.0.0.xml";
  private static final Set<String> DEFAULT_NAMES = Set.of("central", "mavencentral");
  private static final String CENTRAL = "central";
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

  /** A file is as good as its checksum; releases never change, and nothing else is asked for. */
  private static final RepositoryPolicy RELEASES =
      new RepositoryPolicy(
          true, RepositoryPolicy.UPDATE_POLICY_NEVER, RepositoryPolicy.CHECKSUM_POLICY_FAIL);

  private static final RepositoryPolicy NONE =
      new RepositoryPolicy(
          false, RepositoryPolicy.UPDATE_POLICY_NEVER, RepositoryPolicy.CHECKSUM_POLICY_FAIL);

  /** Which snapshot is the newest is asked each time that none is locked. */
  private static final RepositoryPolicy MOVING =
      new RepositoryPolicy(
          true, RepositoryPolicy.UPDATE_POLICY_ALWAYS, RepositoryPolicy.CHECKSUM_POLICY_FAIL);

  private Repositories() {}

  /**
   * Those that are asked for an app that is no Maven project.
   *
   * @param active the active profiles of the settings
   * @param lines what {@code //REPOS} says
   * @param snapshots whether they are asked for unfinished versions
   */
  static List<RemoteRepository> of(List<Profile> active, List<String> lines, boolean snapshots) {
    List<RemoteRepository> repositories = new ArrayList<>();
    active.stream()
        .flatMap(profile -> profile.getRepositories().stream())
        .forEach(r -> repositories.add(repository(r.getId(), r.getUrl(), snapshots)));
    repositories.addAll(written(lines, snapshots));
    if (repositories.stream().noneMatch(r -> r.getId().equals(CENTRAL))) {
      repositories.addAll(superPom());
    }
    return repositories;
  }

  /** Those of a Maven project's effective pom, which has those of the settings, and the lines'. */
  static List<RemoteRepository> ofProject(
      Path pom, List<Repository> named, List<String> lines, boolean snapshots) {
    List<RemoteRepository> repositories = new ArrayList<>();
    for (Repository each : named) {
      boolean releases = each.getReleases() == null || each.getReleases().isEnabled();
      boolean unfinished = each.getSnapshots() == null || each.getSnapshots().isEnabled();
      if (releases || (unfinished && snapshots)) {
        repositories.add(repository(each.getId(), each.getUrl(), unfinished && snapshots));
      }
    }
    repositories.addAll(written(lines, snapshots));
    return repositories;
  }

  /** A repository that a pom names, for other poms. */
  static RemoteRepository ofPom(Repository named) {
    return repository(named.getId(), named.getUrl(), false);
  }

  /**
   * Refuses repositories that anybody on the way could answer for; a mirror is the user's own
   * choice.
   *
   * @throws CliException that names the first
   */
  static void refuseOpenTransport(Path pom, List<RemoteRepository> repositories) {
    for (RemoteRepository each : repositories) {
      if (each.getProtocol().equals("http")
          && each.getMirroredRepositories().isEmpty()
          && !LOOPBACK.matcher(each.getHost()).matches()) {
        throw new CliException(
            pom
                + ": repository "
                + each.getId()
                + " has the address "
                + each.getUrl()
                + "; a repository is an https or file address, or http on this machine.",
            ExitCode.FAULT);
      }
    }
  }

  private static List<RemoteRepository> written(List<String> lines, boolean snapshots) {
    return lines.stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty() && !DEFAULT_NAMES.contains(entry))
        .map(entry -> written(entry, snapshots))
        .toList();
  }

  private static List<RemoteRepository> superPom() {
    try (InputStream pom = ModelProcessor.class.getResourceAsStream(SUPER_POM)) {
      return new MavenXpp3Reader()
          .read(pom).getRepositories().stream()
              .map(ArtifactDescriptorUtils::toRemoteRepository)
              .map(r -> repository(r.getId(), r.getUrl(), false))
              .toList();
    } catch (IOException | XmlPullParserException e) {
      throw new IllegalStateException("Maven's super POM is part of the jar", e);
    }
  }

  /** {@code id=address} or an address, whose own text is then its id. */
  private static RemoteRepository written(String entry, boolean snapshots) {
    int equals = entry.indexOf('=');
    boolean named = equals > 0 && !entry.substring(0, equals).contains(":");
    String address = named ? entry.substring(equals + 1) : entry;
    String id = named ? entry.substring(0, equals) : address.replaceAll("[^A-Za-z0-9.-]+", "-");
    refuseOpenTransport(address);
    return repository(id, address, snapshots);
  }

  private static void refuseOpenTransport(String address) {
    try {
      URI uri = URI.create(address);
      String host = uri.getHost() == null ? "" : uri.getHost();
      boolean https = "https".equals(uri.getScheme());
      boolean file = "file".equals(uri.getScheme());
      boolean loopback = "http".equals(uri.getScheme()) && LOOPBACK.matcher(host).matches();
      if (https || file || loopback) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // Said below, like every other address that is none of the three.
    }
    throw new CliException(
        "//REPOS "
            + address
            + ": a repository is an https or file address, or http on this"
            + " machine, or 'central'.",
        ExitCode.FAULT);
  }

  private static RemoteRepository repository(String id, String url, boolean snapshots) {
    return new RemoteRepository.Builder(id, "default", url)
        .setReleasePolicy(RELEASES)
        .setSnapshotPolicy(snapshots ? MOVING : NONE)
        .build();
  }
}
