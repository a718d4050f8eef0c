package dev.jlserve.cli.process;

import dev.jlserve.store.protocol.StartMode;
import dev.jlserve.store.protocol.StartProperty;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts the app's process on the JVM that runs the command line, or on one made of it. */
public final class JvmLauncher implements AppLauncher {

  /** A system property: a file of more arguments for the JVM. Tests save time by it. */
  private static final String MORE_ARGUMENTS = "jlserve.jvm-arguments";

  private final Path javaHome;

  private JvmLauncher(Path javaHome) {
    this.javaHome = javaHome;
  }

  /** Returns a launcher for the Java that runs the command line. */
  public static JvmLauncher ofOwnJava() {
    return on(Path.of(System.getProperty("java.home")));
  }

  /** Returns a launcher for another Java. */
  public static JvmLauncher on(Path javaHome) {
    return new JvmLauncher(javaHome);
  }

  @Override
  public Process start(AppLaunch launch) throws IOException {
    Path cache = launch.cache().toAbsolutePath();
    boolean serves = launch.purpose() == AppLaunch.Purpose.SERVE;
    boolean assembles = launch.purpose() == AppLaunch.Purpose.ASSEMBLE;
    return LiveProcesses.start(
        cache,
        serves,
        scratch -> {
          List<String> command = command(launch, scratch);
          ProcessBuilder builder =
              new ProcessBuilder(assembles ? Watchdog.over(command) : command)
                  .directory(cache.toFile())
                  .redirectError(serves ? Redirect.PIPE : Redirect.INHERIT)
                  .redirectErrorStream(assembles);
          AppEnvironment.apply(builder.environment(), cache, scratch);
          return builder.start();
        });
  }

  /**
   * A short command, whatever the class path: ONNX Runtime 1.29 crashes where the command line of
   * its process has more than 4096 bytes.
   */
  List<String> command(AppLaunch launch, ScratchFolder scratch) throws IOException {
    Path file = scratch.path().resolve("java.args");
    Files.writeString(file, ArgumentFile.text(arguments(launch, scratch)));
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    String more = System.getProperty(MORE_ARGUMENTS);
    if (more != null) {
      command.add("@" + more);
    }
    command.add("@" + file);
    return command;
  }

  /** None chooses a collector or a compiler: an app runs as in production. */
  private static List<String> arguments(AppLaunch launch, ScratchFolder scratch) {
    List<String> command = new ArrayList<>();
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + scratch.path());
    command.add(StartProperty.CACHE.option("."));
    command.add("-XX:ErrorFile=" + scratch.errorFile());
    JavaCppCache.option(
            scratch.unpacked(launch.cache().toAbsolutePath()), launch.jvmOptions(), System.getenv())
        .ifPresent(command::add);
    command.addAll(launch.jvmOptions());
    command.add("-cp");
    command.add(
        launch.classPath().stream()
            .map(jar -> fromCache(launch.cache(), jar))
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(StartMode.MAIN_CLASS);
    command.addAll(launch.mainArguments());
    return command;
  }

  /** The cache folder is where the process starts, so a moved one yields the same class path. */
  private static String fromCache(Path cache, Path jar) {
    Path root = cache.toAbsolutePath().normalize();
    Path absolute = jar.toAbsolutePath().normalize();
    return (absolute.startsWith(root) ? root.relativize(absolute) : absolute).toString();
  }
}
