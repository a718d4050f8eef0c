package dev.jlserve.cli.resolve;

import dev.jlserve.processor.rule.Spelling;
import dev.jlserve.store.file.FolderWalk;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryUriUtils;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/**
 * What there is instead of an artifact that is nowhere: its other versions, as the repositories
 * list them, or artifacts of a similar name on this machine.
 *
 * @param folders local repositories to look for names in
 */
record NearArtifacts(
    RepositorySystem system,
    RepositorySystemSession session,
    List<RemoteRepository> repositories,
    Collection<Path> folders) {

  private static final int SHOWN = 4;
  private static final int MISTYPED = 3;
  private static final int DEEPEST = 16;

  /** Group, artifact, version and file. */
  private static final int FEWEST = 4;

  private static final String POM = ".pom";

  /** A sentence with a space before it, or nothing. */
  String to(Artifact missing) {
    List<String> versions = versions(missing);
    if (!versions.isEmpty()) {
      return versions.contains(missing.getVersion())
          ? ""
          : " There is " + joined(versions, missing.getVersion()) + ".";
    }
    String key = missing.getGroupId() + ":" + missing.getArtifactId();
    List<String> names =
        names().stream()
            .filter(name -> !name.equals(key))
            .filter(name -> isNear(name, key))
            .sorted(Comparator.comparingInt(name -> Spelling.distance(name, key)))
            .limit(SHOWN)
            .toList();
    return names.isEmpty() ? "" : " Did you mean " + String.join(" or ", names) + "?";
  }

  /** In rising order. */
  private List<String> versions(Artifact artifact) {
    try {
      Artifact any = artifact.setVersion("[0,)");
      return system
          .resolveVersionRange(session, new VersionRangeRequest(any, repositories, ""))
          .getVersions()
          .stream()
          .map(Version::toString)
          .toList();
    } catch (VersionRangeResolutionException e) {
      return List.of();
    }
  }

  /** The versions that share most of their beginning with the one asked for, and the newest. */
  private static String joined(List<String> versions, String asked) {
    List<String> nearest =
        versions.reversed().stream()
            .sorted(Comparator.comparingInt(version -> -commonLength(version, asked)))
            .limit(SHOWN)
            .toList();
    List<String> shown = new ArrayList<>(versions);
    String newest = shown.removeLast();
    shown.retainAll(nearest);
    shown.add(newest);
    String rest = versions.size() > shown.size() ? "; the last one is the newest" : "";
    return String.join(", ", shown) + rest;
  }

  private static int commonLength(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  private static boolean isNear(String name, String key) {
    boolean sameArtifact =
        name.substring(name.indexOf(':')).equals(key.substring(key.indexOf(':')));
    return sameArtifact
        || Spelling.distance(name, key) <= Math.clamp(key.length() / 4, 1, MISTYPED);
  }

  private Collection<String> names() {
    List<Path> all = new ArrayList<>(folders);
    repositories.stream()
        .filter(repository -> repository.getProtocol().equals("file"))
        .forEach(repository -> folder(repository).ifPresent(all::add));
    Collection<String> names = new TreeSet<>();
    all.stream().filter(Files::isDirectory).forEach(folder -> addNames(folder, names));
    return names;
  }

  /** Where the resolver looks, which takes an address with a space or a relative path too. */
  private static Optional<Path> folder(RemoteRepository repository) {
    try {
      return Optional.of(Path.of(RepositoryUriUtils.toUri(repository.getUrl())));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  private static void addNames(Path folder, Collection<String> names) {
    try {
      FolderWalk.all(folder, DEEPEST).stream()
          .filter(file -> file.toString().endsWith(POM))
          .map(folder::relativize)
          .filter(pom -> pom.getNameCount() >= FEWEST)
          .forEach(pom -> names.add(name(pom)));
    } catch (IOException e) {
      // Names would be a help; that they cannot be looked up is not what is wrong.
    }
  }

  /** The artifact of {@code my/group/artifact/version/file}. */
  private static String name(Path pom) {
    int artifact = pom.getNameCount() - FEWEST + 1;
    return pom.subpath(0, artifact).toString().replace(File.separatorChar, '.')
        + ":"
        + pom.getName(artifact);
  }
}
