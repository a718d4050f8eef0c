package dev.jlserve.cli.record;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.FilePresence;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks whether the files that a build put into the cache are still there: by size, or by their
 * whole content.
 *
 * @param cache where they are
 * @param hashes whether to read them whole
 */
public record PresenceCheck(CacheFolder cache, boolean hashes) {

  /** The first jar of the requirements that is missing or differs, as a clause about it. */
  public Optional<String> jarFault(BuildRecord record) {
    return Stream.concat(record.jars().stream(), record.processors().stream())
        .flatMap(
            jar ->
                fault(jar.coordinate(), cache.resolve(jar.path()), jar.size(), jar.sha256())
                    .stream())
        .findFirst();
  }

  /** The first file of the weights that is missing or differs, as a clause about it. */
  public Optional<String> weightsFault(BuildRecord record) {
    return record.weights().stream().flatMap(w -> weightsFault(w).stream()).findFirst();
  }

  /** The files of the weights that are there and differ, each with a clause about it. */
  public SortedMap<Path, String> damagedWeights(BuildRecord record) {
    SortedMap<Path, String> damaged = new TreeMap<>();
    for (RecordedWeights weights : record.weights()) {
      Path manifest = cache.resolve(weights.manifest());
      Optional<WeightManifest> listed = Manifests.read(manifest);
      if (listed.isPresent()) {
        Path files = listed.get().folder(cache.root(), manifest);
        for (WeightManifest.Entry file : listed.get().files()) {
          Path path = files.resolve(file.path());
          if (Files.isRegularFile(path)) {
            fault(weights.source().describe(), path, file.size(), file.sha256())
                .ifPresent(clause -> damaged.put(path, clause));
          }
        }
      }
    }
    return damaged;
  }

  private Optional<String> weightsFault(RecordedWeights weights) {
    String source = weights.source().describe();
    Path manifest = cache.resolve(weights.manifest());
    Optional<WeightManifest> listed = Manifests.read(manifest);
    if (listed.isEmpty()) {
      return Optional.of(source + ": " + manifest + " is missing or cannot be read");
    }
    Path files = listed.get().folder(cache.root(), manifest);
    return listed.get().files().stream()
        .flatMap(f -> fault(source, files.resolve(f.path()), f.size(), f.sha256()).stream())
        .findFirst();
  }

  private Optional<String> fault(String owner, Path file, long size, String sha256) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      if (!found.isRegularFile()) {
        throw new NoSuchFileException(file.toString());
      }
      if (found.size() != size) {
        return Optional.of(
            owner + ": " + file + " has " + found.size() + " bytes, expected " + size);
      }
      if (!Files.isReadable(file)) {
        throw new AccessDeniedException(file.toString());
      }
      if (hashes) {
        String hash = Sha256.of(file);
        if (!hash.equals(sha256)) {
          return Optional.of(owner + ": " + file + " has SHA-256 " + hash + ", expected " + sha256);
        }
      }
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of(owner + ": " + file + " is missing");
    } catch (AccessDeniedException e) {
      throw FilePresence.denied(file);
    } catch (IOException e) {
      return Optional.of(owner + ": " + file + " cannot be read (" + e.getMessage() + ")");
    }
  }
}
