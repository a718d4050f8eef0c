package dev.jlserve.cli.cache;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The run-time jars as the command line's own jar nests them: {@link NestedIndex} lists them as
 * {@code api/<name>}, {@code runtime/<name>}, {@code logging/<name>}, in class path order, and
 * {@code image/<name>} and {@code fetch/<name>}. An unpacked jar has its final name only if its
 * hash was right.
 */
public final class NestedJars {

  private static final String API = "api/";
  private static final String RUNTIME = "runtime/";
  private static final String LOGGING = "logging/";
  private static final String IMAGE = "image/";
  private static final String FETCH = "fetch/";
  private static final int FOLDER_LENGTH = 32;

  private final NestedIndex index;

  /**
   * Reads the index.
   *
   * @param loader finds the nested files
   */
  public NestedJars(ClassLoader loader) {
    this(new NestedIndex(loader));
  }

  /** Takes the jars of an index. */
  public NestedJars(NestedIndex index) {
    this.index = index;
  }

  /** Stands for all the jars; it changes whenever one of them does. */
  public String hash() {
    return Sha256.of(index.text()).substring(0, FOLDER_LENGTH);
  }

  /**
   * The jars in a cache folder, unpacked where they are not there yet.
   *
   * @throws CliException if they cannot be put there
   */
  public RuntimeJars unpackedIn(CacheFolder cache) {
    List<Path> api = unpacked(API, cache);
    List<Path> all = new ArrayList<>(api);
    all.addAll(unpacked(RUNTIME, cache));
    return new RuntimeJars(hash(), api, all, unpacked(LOGGING, cache));
  }

  /**
   * The jars that make images, unpacked beside the run-time jars; they need the annotations of
   * those of {@code api}.
   *
   * @throws CliException if they cannot be put there
   */
  public List<Path> imageJarsIn(CacheFolder cache) {
    List<Path> all = new ArrayList<>(unpacked(IMAGE, cache));
    all.addAll(unpacked(API, cache));
    return all;
  }

  /**
   * The jars that fill a volume with weights, unpacked beside the run-time jars that they need.
   *
   * @throws CliException if they cannot be put there
   */
  public List<Path> fetchJarsIn(CacheFolder cache) {
    return unpacked(FETCH, cache);
  }

  private List<Path> unpacked(String part, CacheFolder cache) {
    List<Path> files = new ArrayList<>();
    for (NestedIndex.Nested jar : index.files()) {
      if (jar.path().startsWith(part)) {
        Path file = cache.runtime().resolve(hash()).resolve(jar.path().substring(part.length()));
        if (!FilePresence.exists(file)) {
          unpack(jar, file, cache);
        }
        files.add(file);
      }
    }
    return files;
  }

  private void unpack(NestedIndex.Nested jar, Path file, CacheFolder cache) {
    byte[] bytes = index.bytes(jar);
    try {
      AtomicFile.write(file, bytes);
    } catch (IOException e) {
      throw new CliException(
          "jlserve's run-time jars are not in "
              + cache.named()
              + " and cannot be put there: "
              + e.getMessage()
              + ". Make room, or build the app where the folder is writable.",
          ExitCode.FAULT);
    }
  }
}
