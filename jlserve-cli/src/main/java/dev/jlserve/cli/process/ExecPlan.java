package dev.jlserve.cli.process;

import dev.jlserve.cli.console.ShellCommand;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a shell does to become the app's process: the launcher's script does so for {@code serve},
 * and no JVM of the command line stays beside the app's.
 *
 * @param cache the cache folder, absolute
 * @param runArgs the app's argument file
 * @param jvmOptions options in front of it
 * @param mainArguments the options of the app's process
 */
public record ExecPlan(
    Path cache, Path runArgs, List<String> jvmOptions, List<String> mainArguments) {

  /** Copies the lists. */
  public ExecPlan {
    jvmOptions = List.copyOf(jvmOptions);
    mainArguments = List.copyOf(mainArguments);
  }

  /**
   * The lines of the shell.
   *
   * @param environment of this process
   */
  public String text(Map<String, String> environment) {
    StringBuilder text = new StringBuilder();
    text.append("cd ").append(ShellCommand.of(cache.toString())).append(" || exit 1\n");
    Map<String, String> wanted = new HashMap<>(environment);
    AppEnvironment.apply(wanted, cache, cache);
    for (String name : environment.keySet()) {
      if (!wanted.containsKey(name)) {
        text.append("unset ").append(name).append('\n');
      }
    }
    wanted.forEach(
        (name, value) -> {
          if (!value.equals(environment.get(name))) {
            text.append("export ").append(name).append('=');
            text.append(ShellCommand.of(value)).append('\n');
          }
        });
    return text.append("exec ").append(ShellCommand.of(command())).append('\n').toString();
  }

  private String[] command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            Stream.of(java),
            jvmOptions.stream(),
            Stream.of("@" + cache.relativize(runArgs.toAbsolutePath())),
            mainArguments.stream())
        .flatMap(words -> words)
        .toArray(String[]::new);
  }
}
