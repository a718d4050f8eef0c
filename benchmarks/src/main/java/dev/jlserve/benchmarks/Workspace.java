package dev.jlserve.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A temporary folder with a jlserve cache of its own and a copy of one app, and the processes that
 * were started on it. All of it is gone at exit, also when the driver is interrupted.
 */
final class Workspace implements AutoCloseable {

  private static final int BUILD_LIMIT_S = 300;

  /** The JVM that this runs on. */
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path root;
  private final Path folder;
  private final Path cache;
  private final Path app;
  private final Set<Process> processes = ConcurrentHashMap.newKeySet();

  private Workspace(Path root, String name, String source) throws IOException {
    this.root = root;
    folder = Files.createTempDirectory("jlserve-benchmark");
    cache = Files.createDirectory(folder.resolve("cache"));
    app = Files.createDirectory(folder.resolve("app")).resolve(name);
    Files.writeString(app, source);
  }

  /** With an app that is not built. */
  static Workspace empty(Path root, String name, String source) throws IOException {
    Workspace workspace = new Workspace(root, name, source);
    Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
    return workspace;
  }

  /**
   * Copies the app and builds it.
   *
   * @param root the repository
   * @param source the app's file below it
   */
  static Workspace build(Path root, String source) throws IOException, InterruptedException {
    Path file = root.resolve(source);
    Workspace workspace = empty(root, file.getFileName().toString(), Files.readString(file));
    workspace.run(workspace.cli("build", workspace.app.toString()));
    return workspace;
  }

  /** The repository. */
  Path root() {
    return root;
  }

  /** The copied source. */
  Path app() {
    return app;
  }

  /** The cache folder. */
  Path cache() {
    return cache;
  }

  /** A new file for what a process prints. */
  Path log() throws IOException {
    return Files.createTempFile(folder, "process", ".log");
  }

  /** A new, empty folder. */
  Path scratch() throws IOException {
    return Files.createTempDirectory(folder, "scratch");
  }

  /** Runs a command in the cache folder to its end. */
  void run(List<String> command) throws IOException, InterruptedException {
    Path log = log();
    Process process = start(command(command, log));
    if (!process.waitFor(BUILD_LIMIT_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
    }
  }

  /** Milliseconds of a command from its start to its end. */
  double millisOf(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    run(command);
    return (System.nanoTime() - start) / 1e6;
  }

  /** A command in the cache folder, which paths in {@code run.args} are relative to. */
  ProcessBuilder command(List<String> command, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(cache.toFile());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JLSERVE_CACHE_DIR", cache.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  /** Starts a process that ends at the latest with this workspace. */
  Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** A command of the command line's jar. */
  List<String> cli(String... arguments) {
    String jar = root.resolve("jlserve-cli/target/jlserve-cli.jar").toString();
    return Stream.concat(Stream.of(JAVA, "-jar", jar), Stream.of(arguments)).toList();
  }

  /** On the jars that it needs alone: more would slow its start. */
  Contender handWritten() throws IOException {
    return handWritten(HandWritten.class, "(helidon-(?!(http|webserver)-sse)|jackson-core).*");
  }

  /** The same with streams. */
  Contender handWrittenStream() throws IOException {
    return handWritten(HandWrittenStream.class, "(helidon|jackson-core).*");
  }

  private Contender handWritten(Class<?> main, String needed) throws IOException {
    Path target = root.resolve("benchmarks/target");
    String classPath;
    try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
      classPath =
          Stream.concat(
                  Stream.of(target.resolve("jlserve-benchmarks.jar")),
                  jars.filter(jar -> jar.getFileName().toString().matches(needed)))
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
    }
    return new Contender(
        "hand-written",
        port -> List.of(JAVA, "-cp", classPath, main.getName(), Integer.toString(port)));
  }

  Contender dev() {
    return new Contender("dev", port -> cli("dev", app.toString(), "-p", Integer.toString(port)));
  }

  /** The same by the launcher's script, as users start it. */
  Contender launcherDev() {
    return new Contender(
        "jlserve dev", port -> launcher("dev", app.toString(), "-p", Integer.toString(port)));
  }

  Contender serve() {
    return new Contender(
        "serve", port -> cli("serve", app.toString(), "-p", Integer.toString(port)));
  }

  /** The launcher's script of the repository, with a command. */
  List<String> launcher(String... arguments) {
    return Stream.concat(Stream.of(root.resolve("jlserve").toString()), Stream.of(arguments))
        .toList();
  }

  /** The same by the launcher's script, which becomes the app's process. */
  Contender launcherServe() {
    return new Contender(
        "jlserve serve", port -> launcher("serve", app.toString(), "-p", Integer.toString(port)));
  }

  /** What {@code serve} starts, without the command line. Prints the options it brings. */
  Contender runArgs() throws IOException {
    try (Stream<Path> files = Files.walk(cache.resolve("apps"))) {
      Path found = files.filter(file -> file.endsWith("run.args")).findFirst().orElseThrow();
      try (Stream<String> lines = Files.lines(found)) {
        System.out.println(
            "run.args brings " + lines.takeWhile(line -> !line.equals("\"-cp\"")).toList());
      }
      String argument = "@" + cache.relativize(found);
      return new Contender("java @run.args", port -> List.of(JAVA, argument));
    }
  }

  /** The same process with some more options of the JVM. */
  Contender runArgs(String name, String... options) throws IOException {
    return runArgs().with(name, options);
  }

  /** Ends what still runs and deletes the folder; a second time does nothing. */
  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.onExit().join();
    }
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
