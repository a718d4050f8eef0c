package dev.jlserve.cli.resolve;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicy;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicyProvider;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.TransferResource;
import org.jspecify.annotations.Nullable;

/**
 * Refuses downloads that differ from their repository's checksum, whatever the settings say. A
 * folder or a plain web server may have none, which Maven takes as well. Called from the resolver's
 * threads.
 */
final class GivenChecksums implements ChecksumPolicyProvider {

  private final Map<String, SortedSet<String>> without = new ConcurrentSkipListMap<>();

  @Override
  public ChecksumPolicy newChecksumPolicy(
      RepositorySystemSession session,
      RemoteRepository repository,
      TransferResource resource,
      String policy) {
    return new OfOneFile(repository, resource);
  }

  @Override
  public String getEffectiveChecksumPolicy(
      RepositorySystemSession session, String policy1, String policy2) {
    return RepositoryPolicy.CHECKSUM_POLICY_FAIL;
  }

  /** What is good to know of files without a checksum, a text for each repository. */
  List<String> notes() {
    return without.entrySet().stream().map(each -> note(each.getKey(), each.getValue())).toList();
  }

  private static String note(String repository, SortedSet<String> files) {
    int others = files.size() - 1;
    return repository
        + " has no checksum of "
        + files.first()
        + (others == 0 ? "" : others == 1 ? " and one other file" : " and " + others + " others")
        + ". Only the lock can tell whether they change.";
  }

  private final class OfOneFile implements ChecksumPolicy {
    private final RemoteRepository repository;
    private final TransferResource resource;
    private @Nullable ChecksumFailureException unread;

    private OfOneFile(RemoteRepository repository, TransferResource resource) {
      this.repository = repository;
      this.resource = resource;
    }

    @Override
    public boolean onChecksumMatch(String algorithm, ChecksumKind kind) {
      return true;
    }

    @Override
    public void onChecksumMismatch(
        String algorithm, ChecksumKind kind, ChecksumFailureException mismatch)
        throws ChecksumFailureException {
      throw mismatch;
    }

    @Override
    public void onChecksumError(
        String algorithm, ChecksumKind kind, ChecksumFailureException error) {
      unread = error;
    }

    @Override
    public void onNoMoreChecksums() throws ChecksumFailureException {
      if (unread != null) {
        throw unread;
      }
      without
          .computeIfAbsent(repository.getUrl(), url -> new ConcurrentSkipListSet<>())
          .add(resource.getResourceName());
    }

    @Override
    public void onTransferRetry() {
      unread = null;
    }

    @Override
    public boolean onTransferChecksumFailure(ChecksumFailureException failure) {
      return false;
    }
  }
}
