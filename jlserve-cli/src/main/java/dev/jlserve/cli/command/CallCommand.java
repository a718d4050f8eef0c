package dev.jlserve.cli.command;

import dev.jlserve.cli.call.Call;
import dev.jlserve.cli.call.CallRequest;
import dev.jlserve.cli.call.CallTarget;
import dev.jlserve.cli.call.CallWords;
import dev.jlserve.cli.console.Console;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jlserve call APP|URL /PATH}. */
@Command(
    name = "call",
    description = {
      "Calls an endpoint of an app that is built, or of a server that runs.",
      "Without a path it lists the endpoints. A path with --help tells what that endpoint takes."
    },
    customSynopsis = "jlserve call [APP|URL] [/PATH] [-F NAME=VALUE]... [OPTIONS]",
    versionProvider = VersionText.class)
final class CallCommand extends ConsoleCommand {

  @Parameters(
      arity = "0..2",
      paramLabel = "APP|URL /PATH",
      description =
          "The app, served for this call alone, or the address of a server; then the endpoint's"
              + " path. Without APP the current folder.")
  private List<String> words = List.of();

  @Option(
      names = {"-F", "--field"},
      paramLabel = "NAME=VALUE",
      description =
          "A field of the body; repeatable. NAME=@FILE takes the content of a file, and - is stdin.")
  private List<String> fields = List.of();

  @Option(
      names = {"-d", "--data"},
      paramLabel = "JSON",
      description = "The whole body: JSON, @FILE, or - for stdin.")
  private Optional<String> data = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the response to this file; - is stdout.")
  private Optional<String> output = Optional.empty();

  @SuppressWarnings("UnusedVariable") // Looked for before the command line is read.
  @Mixin
  private QuietOption quiet = new QuietOption();

  @Option(
      names = {"-h", "--help"},
      description = "Show this help, or behind a path what that endpoint takes.")
  private boolean help;

  @SuppressWarnings("UnusedVariable") // picocli looks for it.
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print version information and exit.")
  private boolean version;

  @SuppressWarnings("NullAway.Init") // picocli sets it.
  @Spec
  private CommandSpec spec;

  CallCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (help && words.isEmpty()) {
      spec.commandLine().usage(spec.commandLine().getOut());
      return ExitCode.OK;
    }
    return new Call(console(), environment(), stacktrace().words()).run(request());
  }

  private CallRequest request() {
    CallWords given = CallWords.of(words);
    CallTarget target =
        given
            .server()
            .orElseGet(() -> new CallTarget.App(given.target(), AppParameter.path(given.target())));
    return new CallRequest(
        target, given.path(), fields, data, output, help, jsonOption().isWanted());
  }
}
