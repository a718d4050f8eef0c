package dev.jlserve.cli.aot;

import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.protocol.StartProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The AOT cache beside an app's jar: {@code app.aot}, and {@code app.aot.key}, which it is for. */
public final class AotCache {

  /** The first JDK with AOT caches. */
  private static final int SINCE = 24;

  /** A system property: if it is true, all goes on as on an older JDK. Tests save time by it. */
  private static final String WITHOUT = "jlserve.without-aot";

  /**
   * The JVM writes its complaints to stdout, also about what costs nothing; whether the cache fits
   * is known before.
   */
  private static final String QUIET = "-Xlog:aot*=off,cds*=off";

  private final Path root;
  private final Path file;
  private final Path key;
  private final List<String> classPath;
  private final List<String> options;

  /**
   * Describes the cache of an app's code. The cache need not exist.
   *
   * @param cache the cache folder
   * @param code the folder with the app's jar
   * @param classPath the app's class path
   * @param jvmOptions the app's own options
   */
  public AotCache(Path cache, Path code, List<Path> classPath, List<String> jvmOptions) {
    this.root = cache.toAbsolutePath().normalize();
    this.file = code.resolve("app.aot");
    this.key = code.resolve("app.aot.key");
    this.classPath = classPath.stream().map(this::fromRoot).toList();
    this.options = jvmOptions.stream().filter(option -> !StartProperty.isSetBy(option)).toList();
  }

  private String fromRoot(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return (absolute.startsWith(root) ? root.relativize(absolute) : absolute).toString();
  }

  /** Whether this JDK has AOT caches. */
  public static boolean isSupported() {
    return Runtime.version().feature() >= SINCE && !Boolean.getBoolean(WITHOUT);
  }

  /** Whether there is one, be it for this code or not. */
  public boolean exists() {
    return Files.exists(file);
  }

  /** Whether the app's examples trained it. */
  public boolean isTrainedByExamples() {
    return read().map(AotKey::examples).orElse(false);
  }

  /**
   * Why it is not to be used; nothing if it fits.
   *
   * @param verify whether to hash the jars
   */
  public Optional<AotMisfit> misfit(boolean verify) {
    Optional<AotKey> made = exists() ? read() : Optional.empty();
    return made.isEmpty()
        ? Optional.of(new AotMisfit.Missing())
        : difference(made.get(), verify).map(AotMisfit.Different::new);
  }

  private Optional<String> difference(AotKey made, boolean verify) {
    if (!made.jdk().equals(AotKey.runningJdk())) {
      return Optional.of("it was made by another JDK, " + made.jdk());
    }
    if (!made.options().equals(options)) {
      return Optional.of("it was made for other options of the JVM");
    }
    if (!made.jars().stream().map(AotKey.Jar::path).toList().equals(classPath)) {
      return Optional.of("it was made for another class path");
    }
    return made.jars().stream()
        .filter(jar -> !isThere(jar, verify))
        .findFirst()
        .map(jar -> jar.path() + " has changed");
  }

  private boolean isThere(AotKey.Jar jar, boolean verify) {
    try {
      return jar.isIn(root, verify);
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<AotKey> read() {
    try {
      return AotKey.read(key);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The options that use it, for a process that is started in the cache folder. */
  public List<String> use() {
    return List.of(
        "-XX:AOTCache=" + fromRoot(file), QUIET, StartProperty.AOT.option(fromRoot(key)));
  }

  /** A name for a file of the training. */
  Path part() {
    return TemporaryNames.beside(file);
  }

  /** The options that record a run into a file. */
  List<String> record(Path configuration) {
    return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + fromRoot(configuration), QUIET);
  }

  /** The options that make a cache of what was recorded, and run nothing. */
  List<String> create(Path configuration, Path cache) {
    return List.of(
        "-XX:AOTMode=create",
        "-XX:AOTConfiguration=" + fromRoot(configuration),
        "-XX:AOTCache=" + fromRoot(cache),
        QUIET);
  }

  /** Forgets what it is for, so that nobody takes it while another takes its place. */
  void forget() throws IOException {
    Files.deleteIfExists(key);
  }

  /** Gives one that was made its place. */
  void put(Path made, boolean examples) throws IOException {
    List<AotKey.Jar> jars = new ArrayList<>();
    for (String path : classPath) {
      jars.add(AotKey.Jar.of(root, path));
    }
    AtomicFile.force(made);
    AtomicFile.move(made, file);
    AtomicFile.write(key, new AotKey(AotKey.runningJdk(), examples, options, jars).text());
  }
}
