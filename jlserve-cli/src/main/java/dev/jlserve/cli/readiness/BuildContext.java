package dev.jlserve.cli.readiness;

import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.AppLauncher;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a build finds around it.
 *
 * @param console where it writes
 * @param environment the environment's variables
 * @param launcher starts the app's process
 * @param nested jlserve's own jars
 * @param userFolder the user's {@code .m2}
 */
public record BuildContext(
    Console console,
    Map<String, String> environment,
    AppLauncher launcher,
    NestedJars nested,
    Path userFolder) {

  /** Returns the surroundings of this process. */
  public static BuildContext ofProcess(
      Console console, Map<String, String> environment, AppLauncher launcher) {
    return new BuildContext(
        console,
        environment,
        launcher,
        new NestedJars(BuildContext.class.getClassLoader()),
        Path.of(System.getProperty("user.home"), ".m2"));
  }
}
