package dev.jlserve.cli.cache;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The run-time jars as the command line's own jar nests them: {@code META-INF/jlserve/jars.txt} has
 * a line {@code <sha256> <two spaces> api/<name>} or {@code ... runtime/<name>} for each, in class
 * path order. An unpacked jar has its final name only if its hash was right.
 */
public final class NestedJars {

  private static final String FOLDER = "META-INF/jlserve/";
  private static final String INDEX = FOLDER + "jars.txt";
  private static final String API = "api/";
  private static final int HASH_LENGTH = 64;
  private static final int FOLDER_LENGTH = 32;

  private final ClassLoader loader;
  private final String index;

  private record Nested(String sha256, String name) {

    String fileName() {
      return name.substring(name.indexOf('/') + 1);
    }
  }

  /**
   * Reads the index.
   *
   * @param loader finds the nested files
   */
  public NestedJars(ClassLoader loader) {
    this.loader = loader;
    this.index = new String(bytes(INDEX), StandardCharsets.UTF_8);
  }

  /** Stands for all the jars; it changes whenever one of them does. */
  public String hash() {
    return Sha256.of(index).substring(0, FOLDER_LENGTH);
  }

  /**
   * The jars in a cache folder, unpacked where they are not there yet.
   *
   * @throws CliException if they cannot be put there
   */
  public RuntimeJars unpackedIn(CacheFolder cache) {
    Path folder = cache.runtime().resolve(hash());
    List<Path> api = new ArrayList<>();
    List<Path> runtime = new ArrayList<>();
    for (Nested jar : nested()) {
      Path file = folder.resolve(jar.fileName());
      if (!Files.exists(file)) {
        unpack(jar, file, cache);
      }
      (jar.name().startsWith(API) ? api : runtime).add(file);
    }
    List<Path> all = new ArrayList<>(api);
    all.addAll(runtime);
    return new RuntimeJars(hash(), api, all);
  }

  private List<Nested> nested() {
    return index
        .lines()
        .map(
            line -> new Nested(line.substring(0, HASH_LENGTH), line.substring(HASH_LENGTH).strip()))
        .toList();
  }

  private void unpack(Nested jar, Path file, CacheFolder cache) {
    byte[] bytes = bytes(FOLDER + jar.name());
    if (!Sha256.of(bytes).equals(jar.sha256())) {
      throw new CliException(
          "jlserve's own jar is damaged: " + jar.name() + " has another hash. Install it again.",
          ExitCode.FAULT);
    }
    try {
      AtomicFile.write(file, bytes);
    } catch (IOException e) {
      throw new CliException(
          "jlserve's run-time jars are not in "
              + cache.named()
              + " and cannot be put there: "
              + e.getMessage()
              + ". Build the app where the folder is writable.",
          ExitCode.FAULT);
    }
  }

  private byte[] bytes(String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new CliException(
            "jlserve's own jar is incomplete: " + resource + " is missing. Install it again.",
            ExitCode.FAULT);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new CliException(
          "jlserve's own jar cannot be read: " + e.getMessage() + ". Install it again.",
          ExitCode.FAULT);
    }
  }
}
