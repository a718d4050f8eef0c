package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.spi.resolution.ArtifactResolverPostProcessor;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.ChecksumFailureException;

/**
 * Hashes every file that the resolver is about to use, poms and parents included, whether it was
 * fetched now or lay in the cache, and keeps it from those that are not what the lock says, and
 * from those that nobody can read. Called from the resolver's threads.
 */
final class LockVerification implements ArtifactResolverPostProcessor {

  private final Lock lock;
  private final Map<String, String> seen = new ConcurrentSkipListMap<>();
  private final Map<String, Artifact> files = new ConcurrentSkipListMap<>();
  private final Map<String, Mismatch> mismatches = new ConcurrentHashMap<>();
  private String remedy =
      "Run build with --force to fetch it anew, or with --update if the change is known to you.";

  /**
   * A file that is not what the lock says.
   *
   * @param artifact {@code group:artifact:extension[:classifier]:version}
   * @param path the file
   * @param expected the hash in the lock
   * @param found the file's hash
   */
  record Mismatch(String artifact, Path path, String expected, String found) {}

  LockVerification(Lock lock) {
    this.lock = lock;
  }

  /** The hashes of all files so far that may be used. */
  SortedMap<String, String> seen() {
    return new TreeMap<>(seen);
  }

  /**
   * All files so far that may be used.
   *
   * @param name a file's path in any local repository
   */
  List<ResolvedFile> files(Function<Artifact, String> name) {
    return files.values().stream()
        .map(each -> new ResolvedFile(name.apply(each), each.getPath(), hash(each)))
        .toList();
  }

  /** The hash of a file that was found. */
  String hash(Artifact artifact) {
    return seen.computeIfAbsent(artifact.toString(), name -> hash(artifact.getPath()));
  }

  /** Whether a file is what the lock says, or the lock says nothing of it. */
  boolean fits(String artifact, Path file) {
    Optional<String> expected = lock.expected(artifact);
    try {
      return expected.isEmpty() || expected.get().equals(Sha256.of(file));
    } catch (IOException e) {
      return false;
    }
  }

  /** From now on, mismatches are told as what is left after files were fetched anew. */
  void afterForce() {
    remedy =
        "That is so after --force, too. Run build with --force and --update if the change is known"
            + " to you. Otherwise ask whoever put the file there.";
  }

  /**
   * Ends the build if a file was not what the lock says.
   *
   * @throws CliException that names the files
   */
  void refuseMismatches() {
    if (mismatches.isEmpty()) {
      return;
    }
    String files =
        mismatches.values().stream()
            .sorted(Comparator.comparing(Mismatch::artifact))
            .map(LockVerification::text)
            .collect(Collectors.joining("\n  "));
    throw new CliException("Not what the lock says: " + files + "\n" + remedy, ExitCode.FAULT);
  }

  private static String text(Mismatch mismatch) {
    return mismatch.artifact()
        + " in "
        + mismatch.path()
        + " has SHA-256 "
        + mismatch.found()
        + ", expected "
        + mismatch.expected();
  }

  @Override
  public void postProcess(RepositorySystemSession session, List<ArtifactResult> results) {
    results.stream().filter(ArtifactResult::isResolved).forEach(this::verify);
  }

  private void verify(ArtifactResult result) {
    if (result.getRepository() instanceof WorkspaceRepository) {
      // A module of the same build is source, which a lock does not hold.
      return;
    }
    Artifact artifact = result.getArtifact();
    verify(artifact)
        .ifPresent(
            fault -> {
              result.setArtifact(artifact.setPath(null));
              result.addException(result.getRepository(), fault);
            });
  }

  /** Hashes and opens a file that is to be used; what is wrong with it, if anything is. */
  Optional<RepositoryException> verify(Artifact artifact) {
    String name = artifact.toString();
    ArtifactFile file = new ArtifactFile(artifact.getExtension(), artifact.getPath());
    Optional<String> expected = lock.expected(name);
    try {
      String found = Sha256.of(file.path());
      if (expected.isPresent() && !expected.get().equals(found)) {
        mismatches.put(name, new Mismatch(name, file.path(), expected.get(), found));
        return Optional.of(new ChecksumFailureException(expected.get(), "the lock's", found));
      }
      file.open();
      seen.put(name, found);
      files.put(name, artifact);
      return Optional.empty();
    } catch (IOException e) {
      String fault = file.fault(e) + advice(expected);
      return Optional.of(new ArtifactTransferException(artifact, null, fault));
    }
  }

  private static String advice(Optional<String> expected) {
    return ". Delete the file, and run "
        + (expected.isEmpty()
            ? "the command again."
            : "build with --update, because the lock has the hash of this broken file.");
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
