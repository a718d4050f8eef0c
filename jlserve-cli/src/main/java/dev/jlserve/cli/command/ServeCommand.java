package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.serve.Invocation;
import dev.jlserve.cli.serve.Serve;
import dev.jlserve.store.protocol.StartFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jlserve serve APP}. */
@Command(
    name = "serve",
    description = "Serves an app that is built, for production. Downloads nothing.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ServeCommand extends AppCommand {

  @Mixin private PortOption port = new PortOption();

  @Option(
      names = StartFlag.HOST,
      paramLabel = "HOST",
      description = "The address to bind. Without it JLSERVE_HOST, then 0.0.0.0.")
  private Optional<String> host = Optional.empty();

  @Option(names = StartFlag.DOCS, description = "Serve /docs as well.")
  private boolean docs;

  @Option(
      names = StartFlag.WARM_UP,
      description = "Send endpoints their examples before the port opens.")
  private boolean warmUp;

  @Option(names = "--verify", description = "Hash the weights before serving.")
  private boolean verify;

  @Mixin private AddedJvmOptions jvm = new AddedJvmOptions();

  ServeCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new Serve(console(), environment()).run(invocation(), verify);
  }

  private Invocation invocation() {
    List<String> serverOptions = new ArrayList<>();
    host.ifPresent(h -> serverOptions.addAll(List.of(StartFlag.HOST, h)));
    if (docs) {
      serverOptions.add(StartFlag.DOCS);
    }
    if (warmUp) {
      serverOptions.add(StartFlag.WARM_UP);
    }
    serverOptions.addAll(stacktrace().words());
    List<String> ownOptions = new ArrayList<>(quiet().words());
    if (verify) {
      ownOptions.add("--verify");
    }
    ownOptions.addAll(jvm.words());
    return new Invocation(
        "serve", app().typed(), app().path(), port.get(), serverOptions, ownOptions, jvm.get());
  }
}
