package dev.jlserve.cli.aot;

import dev.jlserve.store.file.JarContents;
import dev.jlserve.store.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an AOT cache was made for: docs/formats.md shows its file.
 *
 * @param jdk the build of the JDK
 * @param examples whether the app's examples trained it, and not only samples
 * @param options the JVM's options, in order
 * @param jars the class path, in order
 */
record AotKey(String jdk, boolean examples, List<String> options, List<Jar> jars) {

  private static final String FORMAT = "format 1";

  /** Copies the lists. */
  AotKey {
    options = List.copyOf(options);
    jars = List.copyOf(jars);
  }

  /**
   * A jar of the class path.
   *
   * @param path counted from the cache folder
   * @param size in bytes
   * @param contents as {@link JarContents} has it
   * @param sha256 of the whole file
   */
  record Jar(String path, long size, String contents, String sha256) {

    /** The jar as it lies there. */
    static Jar of(Path cache, String path) throws IOException {
      Path file = cache.resolve(path);
      return new Jar(path, Files.size(file), JarContents.of(file), Sha256.of(file));
    }

    /** Whether the jar that lies there is the same. */
    boolean isIn(Path cache, boolean verify) throws IOException {
      Path file = cache.resolve(path);
      return Files.exists(file)
          && Files.size(file) == size
          && JarContents.of(file).equals(contents)
          && (!verify || Sha256.of(file).equals(sha256));
    }
  }

  /** The JDK of this process, and so of the app's. */
  static String runningJdk() {
    return System.getProperty("java.vendor.version", "")
        + " "
        + System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.vm.version")
        + " "
        + System.getProperty("os.arch");
  }

  /** The text of its file. */
  String text() {
    StringBuilder text = new StringBuilder(FORMAT + "\njdk " + jdk + "\ntrained by ");
    text.append(examples ? "examples" : "samples").append('\n');
    options.forEach(option -> text.append("option ").append(option).append('\n'));
    for (Jar jar : jars) {
      text.append("jar ").append(jar.contents()).append(' ').append(jar.size()).append(' ');
      text.append(jar.sha256()).append(' ').append(jar.path()).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads its file; nothing if there is none of this format.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<AotKey> read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    if (lines.size() < 3 || !lines.get(0).equals(FORMAT)) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>();
    List<Jar> jars = new ArrayList<>();
    for (String line : lines.subList(3, lines.size())) {
      String[] words = line.split(" ", 2);
      if (words[0].equals("option")) {
        options.add(words[1]);
      } else {
        String[] fields = words[1].split(" ", 4);
        jars.add(new Jar(fields[3], Long.parseLong(fields[1]), fields[0], fields[2]));
      }
    }
    boolean examples = lines.get(2).endsWith("examples");
    return Optional.of(
        new AotKey(lines.get(1).substring("jdk ".length()), examples, options, jars));
  }
}
