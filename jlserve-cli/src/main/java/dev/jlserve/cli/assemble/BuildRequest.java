package dev.jlserve.cli.assemble;

import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.protocol.StartProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asked {@code build} for, or another command that builds first.
 *
 * @param app a Java file, or a folder with one app
 * @param options what else was asked
 * @param validation whether and how the app is tried afterwards
 * @param again the command as it was given, shell-quoted
 */
public record BuildRequest(
    Path app, Set<BuildOption> options, Optional<ValidationRequest> validation, String again) {

  /** Copies the options. */
  public BuildRequest {
    options = Set.copyOf(options);
  }

  /** A request of {@code build} with some options. */
  public static BuildRequest of(Path app, BuildOption... options) {
    String again = ShellCommand.ofApp("build", app.toString(), List.of());
    return new BuildRequest(app, Set.of(options), Optional.empty(), again);
  }

  /** What the app's processes are asked for beside their mode. */
  List<String> processOptions() {
    return has(BuildOption.STACKTRACE) ? List.of(StartFlag.STACKTRACE) : List.of();
  }

  /** The same app, with a process whose messages name this command as the one to run. */
  CompiledApp naming(CompiledApp compiled) {
    return compiled.with(List.of(StartProperty.BUILD.option(again)));
  }

  boolean has(BuildOption option) {
    return options.contains(option);
  }
}
