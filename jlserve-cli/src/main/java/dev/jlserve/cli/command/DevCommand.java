package dev.jlserve.cli.command;

import dev.jlserve.cli.assemble.BuildOption;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.dev.Dev;
import dev.jlserve.cli.serve.Invocation;
import dev.jlserve.store.protocol.StartFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jlserve dev APP}. */
@Command(
    name = "dev",
    description =
        "Serves an app that is built, and reloads it when its source is saved. Downloads nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class DevCommand extends AppCommand {

  @Mixin private PortOption port = new PortOption();

  @Option(
      names = StartFlag.HOST,
      paramLabel = "HOST",
      description = "The address to bind. Without it JLSERVE_HOST, then 127.0.0.1.")
  private Optional<String> host = Optional.empty();

  @Option(names = "--build", description = "Build the app first when that is needed.")
  private boolean build;

  @Option(
      names = StartFlag.ALLOW_HOST,
      paramLabel = "HOST",
      description = "A further name that requests may ask for in their Host header; repeatable.")
  private List<String> allowedHosts = List.of();

  @Option(names = "--verify", description = "Hash the weights before serving.")
  private boolean verify;

  @Mixin private DebugOption debug = new DebugOption();
  @Mixin private AddedJvmOptions jvm = new AddedJvmOptions();
  @Mixin private ResolveOptions resolve = new ResolveOptions();

  DevCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new Dev(console(), environment()).run(invocation(), buildOptions(), verify);
  }

  /** What a build is asked for, where one is allowed at all. */
  private Optional<Set<BuildOption>> buildOptions() {
    Set<BuildOption> options = resolve.get();
    if (verify) {
      options.add(BuildOption.VERIFY);
    }
    if (stacktrace().isWanted()) {
      options.add(BuildOption.STACKTRACE);
    }
    return build ? Optional.of(options) : Optional.empty();
  }

  private Invocation invocation() {
    List<String> serverOptions = new ArrayList<>();
    host.ifPresent(h -> serverOptions.addAll(List.of(StartFlag.HOST, h)));
    allowedHosts.forEach(h -> serverOptions.addAll(List.of(StartFlag.ALLOW_HOST, h)));
    serverOptions.addAll(stacktrace().words());
    List<String> ownOptions = new ArrayList<>(quiet().words());
    if (build) {
      ownOptions.add("--build");
    }
    if (verify) {
      ownOptions.add("--verify");
    }
    ownOptions.addAll(resolve.words());
    ownOptions.addAll(debug.words());
    ownOptions.addAll(jvm.words());
    List<String> jvmOptions = new ArrayList<>(jvm.get());
    jvmOptions.addAll(debug.get());
    return new Invocation(
        "dev", app().typed(), app().path(), port.get(), serverOptions, ownOptions, jvmOptions);
  }
}
