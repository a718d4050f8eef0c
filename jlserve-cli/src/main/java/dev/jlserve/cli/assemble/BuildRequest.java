package dev.jlserve.cli.assemble;

import dev.jlserve.store.protocol.StartFlag;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asked {@code build} for.
 *
 * @param app a Java file, or a folder with one app
 * @param options what else was asked
 * @param validation whether and how the app is tried afterwards
 */
public record BuildRequest(
    Path app, Set<BuildOption> options, Optional<ValidationRequest> validation) {

  /** Copies the options. */
  public BuildRequest {
    options = Set.copyOf(options);
  }

  /** A request without a trial. */
  public BuildRequest(Path app, Set<BuildOption> options) {
    this(app, options, Optional.empty());
  }

  /** A request with some options. */
  public static BuildRequest of(Path app, BuildOption... options) {
    return new BuildRequest(app, Set.of(options));
  }

  /** What the app's processes are asked for beside their mode. */
  List<String> processOptions() {
    return has(BuildOption.STACKTRACE) ? List.of(StartFlag.STACKTRACE) : List.of();
  }

  boolean has(BuildOption option) {
    return options.contains(option);
  }
}
