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
import java.util.Map;
import java.util.stream.Collectors;

/** Starts the app's process on the JVM that runs the command line, or on one made of it. */
public final class JvmLauncher implements AppLauncher {

  /** A system property: a file of more arguments for the JVM. Tests save time by it. */
  private static final String MORE_ARGUMENTS = "jlserve.jvm-arguments";

  /**
   * Whether a short start is worth a slower collector. It is not worth the JVM's second compiler:
   * models compute under {@code dev} as well, and the Vector API is fifty times slower without.
   */
  private final boolean startsOften;

  private final Path javaHome;

  private JvmLauncher(boolean startsOften, Path javaHome) {
    this.startsOften = startsOften;
    this.javaHome = javaHome;
  }

  private static Path ownHome() {
    return Path.of(System.getProperty("java.home"));
  }

  /** Returns a launcher for processes that run for long. */
  public static JvmLauncher forServing() {
    return new JvmLauncher(false, ownHome());
  }

  /** Returns a launcher for the training of processes that run on another Java. */
  public static JvmLauncher on(Path javaHome) {
    return new JvmLauncher(false, javaHome);
  }

  /** Returns a launcher for processes that start often. */
  public static JvmLauncher forStarting() {
    return new JvmLauncher(true, ownHome());
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
          ProcessBuilder builder =
              new ProcessBuilder()
                  .directory(cache.toFile())
                  .redirectError(serves ? Redirect.PIPE : Redirect.INHERIT)
                  .redirectErrorStream(assembles);
          AppEnvironment.apply(builder.environment(), cache, scratch);
          List<String> command = command(launch, scratch, builder.environment());
          builder.command(assembles ? Watchdog.over(command) : command);
          return builder.start();
        });
  }

  /**
   * A short command, whatever the class path: ONNX Runtime 1.29 crashes where the command line of
   * its process has more than 4096 bytes.
   */
  List<String> command(AppLaunch launch, ScratchFolder scratch, Map<String, String> environment)
      throws IOException {
    Path file = scratch.path().resolve("java.args");
    Files.writeString(file, ArgumentFile.text(arguments(launch, scratch, environment)));
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    String more = System.getProperty(MORE_ARGUMENTS);
    if (more != null) {
      command.add("@" + more);
    }
    command.add("@" + file);
    return command;
  }

  private List<String> arguments(
      AppLaunch launch, ScratchFolder scratch, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    boolean small =
        switch (launch.purpose()) {
          case SERVE -> startsOften;
          case DOWNLOAD -> true;
          // As production runs, whatever that costs their start.
          case VALIDATE, ASSEMBLE -> false;
        };
    if (small) {
      command.addAll(SmallCollector.options(launch.jvmOptions(), environment));
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
