package dev.jlserve.cli.command;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.manifest.Manifest;
import dev.jlserve.cli.manifest.ManifestRequest;
import dev.jlserve.cli.manifest.Target;
import dev.jlserve.store.protocol.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jlserve manifest APP}. */
@Command(
    name = "manifest",
    description = "Prints what Kubernetes, KServe or Knative run an app by that is built.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ManifestCommand extends AppCommand {

  @Option(
      names = "--image",
      paramLabel = "REF",
      required = true,
      description = "The name of the app's image in its registry.")
  private String image = "";

  @Option(
      names = "--for",
      paramLabel = "k8s|kserve|knative",
      description = "What runs the app. Without it k8s.")
  private Optional<String> target = Optional.empty();

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description = "How many there are always. Without it 2, for KServe 1, for Knative 0.")
  private Optional<String> replicas = Optional.empty();

  @Option(
      names = "--max-replicas",
      paramLabel = "N",
      description = "How many there are under load. Without it 10.")
  private Optional<String> maxReplicas = Optional.empty();

  @Option(
      names = "--scale",
      paramLabel = "cpu|keda|none",
      description = "What their number follows. Without it cpu; Knative counts requests.")
  private Optional<String> scaling = Optional.empty();

  @Option(
      names = "--memory",
      paramLabel = "M",
      description = "What each gets, such as 1Gi. Without it what 'build --validate' measured.")
  private Optional<String> memory = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write. Without it the manifest is printed.")
  private Optional<String> output = Optional.empty();

  ManifestCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    ManifestRequest request =
        new ManifestRequest(
            invocation("manifest", words()),
            image,
            target.map(Target::of).orElse(Target.K8S),
            weights.get(),
            replicas,
            maxReplicas,
            scaling,
            memory,
            output);
    new Manifest(console(), environment()).run(request);
    return ExitCode.OK;
  }

  /** The options as they were given, for messages that repeat the command. */
  private List<String> words() {
    List<String> words = new ArrayList<>(List.of("--image", image));
    target.ifPresent(value -> words.addAll(List.of("--for", value)));
    words.addAll(weights.words());
    replicas.ifPresent(value -> words.addAll(List.of("--replicas", value)));
    maxReplicas.ifPresent(value -> words.addAll(List.of("--max-replicas", value)));
    scaling.ifPresent(value -> words.addAll(List.of("--scale", value)));
    memory.ifPresent(value -> words.addAll(List.of("--memory", value)));
    output.ifPresent(value -> words.addAll(List.of("-o", value)));
    words.addAll(quiet().words());
    words.addAll(stacktrace().words());
    return words;
  }
}
