package dev.jlserve.cli.record;

import dev.jlserve.cli.cache.FilePresence;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads manifests of weights. */
public final class Manifests {

  private Manifests() {}

  /**
   * What a file says; nothing if there is none that can be read.
   *
   * @throws dev.jlserve.cli.console.CliException if this user may not read it
   */
  public static Optional<WeightManifest> read(Path file) {
    try {
      return WeightManifest.read(file);
    } catch (AccessDeniedException e) {
      throw FilePresence.denied(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
