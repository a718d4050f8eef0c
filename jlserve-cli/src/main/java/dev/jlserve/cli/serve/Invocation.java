package dev.jlserve.cli.serve;

import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.process.AppLaunch;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.protocol.StartMode;
import dev.jlserve.store.protocol.StartProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A command that serves an app, as it was given: so that messages can repeat it, and the app's
 * process can be told.
 *
 * @param command {@code dev} or {@code serve}
 * @param typed the app as the user typed it
 * @param app the app as a path
 * @param port the port, if given
 * @param serverOptions options that the app's process takes in the same words
 * @param ownOptions options that are for the command line alone
 * @param jvmOptions options of the app's JVM, beside the app's own
 */
public record Invocation(
    String command,
    String typed,
    Path app,
    OptionalInt port,
    List<String> serverOptions,
    List<String> ownOptions,
    List<String> jvmOptions) {

  private static final String VERIFY = "--verify";
  private static final Set<String> BUILD_TOO = Set.of("--allow-snapshots", "--offline");

  /** Copies the lists. */
  public Invocation {
    serverOptions = List.copyOf(serverOptions);
    ownOptions = List.copyOf(ownOptions);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /** The command that builds the app, with those options that count for it, shell-quoted. */
  public String build() {
    return ShellCommand.ofApp("build", typed, buildOptions());
  }

  /** The command that builds it where files are not what they were, shell-quoted. */
  public String repair() {
    List<String> options = new ArrayList<>(buildOptions());
    if (ownOptions.contains(VERIFY)) {
      // A size that is right says nothing to a build that does not hash.
      options.add("--force");
    }
    return ShellCommand.ofApp("build", typed, options);
  }

  private List<String> buildOptions() {
    return ownOptions.stream().filter(BUILD_TOO::contains).toList();
  }

  /**
   * The command itself, shell-quoted.
   *
   * @param more options that it did not have
   */
  public String again(String... more) {
    return again(port, List.of(more));
  }

  private String again(OptionalInt shownPort, List<String> more) {
    List<String> options = new ArrayList<>(option("-p", shownPort));
    options.addAll(serverOptions);
    options.addAll(ownOptions);
    options.addAll(more);
    return ShellCommand.ofApp(command, typed, options);
  }

  /**
   * The process that serves.
   *
   * @param known the port of the process before it, or the one that was given
   * @param colors whether its output may have colors
   */
  public AppLaunch launch(CompiledApp compiled, OptionalInt known, boolean colors) {
    return launch(compiled, known, colors, List.of());
  }

  /**
   * The same process.
   *
   * @param more options of the process beside those of the command
   */
  public AppLaunch launch(
      CompiledApp compiled, OptionalInt known, boolean colors, List<String> more) {
    List<String> options = new ArrayList<>(compiled.processOptions());
    options.addAll(jvmOptions);
    // The server's messages name these commands; it adds a port of its own.
    options.add(StartProperty.BUILD.option(build()));
    options.add(StartProperty.START.option(again(OptionalInt.empty(), List.of())));
    List<String> arguments =
        new ArrayList<>(List.of(StartMode.SERVE.word(), StartFlag.PARENT_PIPE));
    if (command.equals("dev")) {
      arguments.add(StartFlag.DEV);
      if (!ownOptions.contains("--quiet")) {
        arguments.add(colors ? StartFlag.COLORED_REQUEST_LINES : StartFlag.REQUEST_LINES);
      }
    }
    arguments.addAll(option(StartFlag.PORT, known));
    arguments.addAll(serverOptions);
    arguments.addAll(more);
    return new AppLaunch(
        compiled.cache(), compiled.classPath(), options, arguments, AppLaunch.Purpose.SERVE);
  }

  private static List<String> option(String name, OptionalInt value) {
    return value.isPresent() ? List.of(name, Integer.toString(value.getAsInt())) : List.of();
  }
}
