package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.resolve.ResolvedFile;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings what a Maven project found in the user's own local repository into the cache folder, so
 * that an app is served from that alone, on another machine too.
 */
public final class CachedArtifacts {

  private final CacheFolder cache;
  private final Set<String> there = new HashSet<>();

  public CachedArtifacts(CacheFolder cache) {
    this.cache = cache;
  }

  /** Copies what lies elsewhere. */
  public void bring(List<ResolvedFile> files) {
    for (ResolvedFile file : files) {
      Path target = cache.maven().resolve(file.name());
      if (!file.path().startsWith(cache.maven()) && there.add(file.name())) {
        bring(file, target);
      }
    }
  }

  private static void bring(ResolvedFile file, Path target) {
    try {
      if (!Files.isRegularFile(target) || !Sha256.of(target).equals(file.sha256())) {
        AtomicFile.copy(file.path(), target);
      }
    } catch (IOException e) {
      throw new CliException(
          file.path() + " cannot be copied to " + target + ": " + e.getMessage(), ExitCode.FAULT);
    }
  }
}
