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

  private static final String SMALL_COLLECTOR = "-XX:+UseSerialGC";

  /** Its code computes slower, so what user code may hash with does without it. */
  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  /** A system property: a file of more arguments for the JVM. Tests save time by it. */
  private static final String MORE_ARGUMENTS = "jlserve.jvm-arguments";

  /** Options that shorten the start and cost speed later on. */
  private final List<String> startOptions;

  private final Path javaHome;

  private JvmLauncher(List<String> startOptions, Path javaHome) {
    this.startOptions = startOptions;
    this.javaHome = javaHome;
  }

  private static Path ownHome() {
    return Path.of(System.getProperty("java.home"));
  }

  /** Returns a launcher for processes that run for long. */
  public static JvmLauncher forServing() {
    return new JvmLauncher(List.of(), ownHome());
  }

  /** Returns a launcher for the training of processes that run on another Java. */
  public static JvmLauncher on(Path javaHome) {
    return new JvmLauncher(List.of(), javaHome);
  }

  /** Returns a launcher for processes that start often. */
  public static JvmLauncher forStarting() {
    return new JvmLauncher(List.of(FIRST_COMPILER, SMALL_COLLECTOR), ownHome());
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

  private List<String> arguments(AppLaunch launch, ScratchFolder scratch) {
    List<String> command = new ArrayList<>();
    switch (launch.purpose()) {
      case SERVE -> command.addAll(startOptions);
      case DOWNLOAD -> command.add(SMALL_COLLECTOR);
      case VALIDATE, ASSEMBLE -> {
        // As production runs, whatever that costs their start.
      }
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + scratch.path());
    command.add(StartProperty.CACHE.option("."));
    command.add("-XX:ErrorFile=" + scratch.errorFile());
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
