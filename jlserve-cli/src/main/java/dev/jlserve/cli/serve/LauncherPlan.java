package dev.jlserve.cli.serve;

import dev.jlserve.cli.aot.AotCache;
import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.process.ExecPlan;
import dev.jlserve.cli.process.JavaCppCache;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.RunArguments;
import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.protocol.StartProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file in which the launcher's script wants to be told how to become the app's process.
 *
 * @param file the script's
 * @param environment the user's environment variables
 */
record LauncherPlan(Path file, Map<String, String> environment) {

  /** The script sets it. */
  private static final String PROPERTY = "jlserve.plan";

  /** What tells the script that the command line is to start the app's process itself. */
  private static final String OWN_PROCESS = "own process";

  /** The file, if a script asks for a plan. */
  static Optional<LauncherPlan> asked(Map<String, String> environment) {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(file -> new LauncherPlan(Path.of(file), environment));
  }

  /**
   * Writes how the app is served.
   *
   * @param built the app as it was built
   * @param started the app with the options of its start
   */
  void write(Invocation invocation, CompiledApp built, CompiledApp started) throws IOException {
    CacheFolder cache = CacheFolder.of(environment);
    Files.writeString(
        file,
        invocation.jvmOptions().isEmpty() && cache.isWritable()
            ? plan(invocation, cache, built, started).text(environment)
            : OWN_PROCESS);
  }

  private ExecPlan plan(
      Invocation invocation, CacheFolder cache, CompiledApp built, CompiledApp started) {
    AppLaunch launch = invocation.launch(started, invocation.port(), false);
    boolean trained = !started.jvmOptions().equals(built.jvmOptions());
    List<String> options = new ArrayList<>();
    if (Files.exists(built.runArgs())) {
      if (!trained && AotCache.isSupported()) {
        options.add("-XX:AOTMode=off");
      }
    } else {
      List<String> all = started.jvmOptions();
      RunArguments.save(cache, built, all.subList(built.jvmOptions().size(), all.size()));
    }
    launch.jvmOptions().stream().filter(StartProperty::isSetBy).forEach(options::add);
    Path root = cache.root().toAbsolutePath();
    JavaCppCache.option(root, launch.jvmOptions(), environment).ifPresent(options::add);
    List<String> arguments = new ArrayList<>(launch.mainArguments());
    // The argument file has the mode, and there is no parent.
    arguments.remove(0);
    arguments.remove(StartFlag.PARENT_PIPE);
    return new ExecPlan(root, built.runArgs(), options, arguments);
  }
}
