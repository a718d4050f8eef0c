package dev.jlserve.server;

import dev.jlserve.server.sample.GreeterBootstrap;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How a test starts a JVM with the server and the classes of the tests. An AOT cache more than
 * halves the processor time of a start; it needs jars in place of folders of classes.
 *
 * @param options the JVM's options
 * @param classPath the class path, to which more may be added
 */
record ServerJvm(List<String> options, String classPath) {

  /** The first JDK that makes a cache beside a run. */
  private static final int CACHES_SINCE = 25;

  /** Less is compiled than in a process that runs for long. */
  private static final List<String> SHORT_LIVED =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=8",
          "-XX:+UseSerialGC",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED");

  /** A cache is for one run of Maven: its jars hold the classes of that run. */
  private static final String RUN = System.getProperty("jlserve.maven-run");

  /** The one that all tests share. */
  static final ServerJvm SHARED =
      RUN != null && Runtime.version().feature() >= CACHES_SINCE
          ? withCache()
          : new ServerJvm(SHORT_LIVED, System.getProperty("java.class.path"));

  /** The command that starts it, up to its class path. */
  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    return command;
  }

  private ServerJvm with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new ServerJvm(all, classPath);
  }

  private static ServerJvm withCache() {
    Path folder = Path.of(System.getProperty("jlserve.target"), "server-jvm");
    Path cache = folder.resolve("server.aot");
    Path madeBy = folder.resolve("made-by");
    try {
      Files.createDirectories(folder);
      // Further JVMs of this run wait for the first.
      try (FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock();
        ServerJvm plain = new ServerJvm(SHORT_LIVED, jars(folder));
        if (!Files.exists(madeBy) || !Files.readString(madeBy).equals(RUN)) {
          // The JVM may take a cache of older jars, and run the code of those.
          Files.deleteIfExists(cache);
          plain.pack();
          plain.with("-XX:AOTCacheOutput=" + cache).train(folder, cache);
          Files.writeString(madeBy, RUN);
        }
        return plain.with("-XX:AOTCache=" + cache, "-Xlog:aot*=off,cds*=off");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The app stays outside of the class path, which the cache is for, and which may grow. */
  private void train(Path folder, Path cache) throws IOException, InterruptedException {
    List<String> command = command();
    command.addAll(List.of("-cp", classPath, "dev.jlserve.server.Main", "train", "--app"));
    command.add(ServerProcess.index(folder, GreeterBootstrap.class).toString());
    File log = folder.resolve("training.log").toFile();
    Process server =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    boolean ended = server.waitFor(1, TimeUnit.MINUTES);
    if (!ended || server.exitValue() != 0 || !Files.exists(cache)) {
      server.destroyForcibly();
      throw new IOException("no AOT cache; see " + log);
    }
  }

  private static String jars(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String element : ownClassPath()) {
      boolean packed = Files.isDirectory(Path.of(element));
      jars.add(packed ? folder.resolve(jars.size() + ".jar").toString() : element);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static List<String> ownClassPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private void pack() throws IOException {
    List<String> jars = List.of(classPath.split(File.pathSeparator));
    for (int i = 0; i < jars.size(); i++) {
      Path classes = Path.of(ownClassPath().get(i));
      if (Files.isDirectory(classes)) {
        pack(classes, Path.of(jars.get(i)));
      }
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (Stream<Path> files = Files.walk(classes);
        ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
  }
}
