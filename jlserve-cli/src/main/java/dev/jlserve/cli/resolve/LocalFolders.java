package dev.jlserve.cli.resolve;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * The local repositories of one build, and the paths of files in them.
 *
 * @param session has the one where artifacts are put
 * @param cached the one in the cache folder, if files are taken from there
 */
record LocalFolders(RepositorySystemSession session, Optional<Path> cached) {

  /** The repositories, each once. */
  List<Path> all() {
    return Stream.concat(Stream.of(session.getLocalRepository().getBasePath()), cached.stream())
        .distinct()
        .toList();
  }

  /** The path in a repository, which is the same wherever an artifact was fetched from. */
  String path(Artifact artifact) {
    RemoteRepository any = new RemoteRepository.Builder("any", "default", "file:///").build();
    Path path =
        session.getLocalRepositoryManager().getAbsolutePathForRemoteArtifact(artifact, any, "");
    return session
        .getLocalRepository()
        .getBasePath()
        .relativize(path)
        .toString()
        .replace(File.separatorChar, '/');
  }
}
