package dev.jlserve.cli.command;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.image.Image;
import dev.jlserve.cli.image.ImageRequest;
import dev.jlserve.cli.image.JavaOrigin;
import dev.jlserve.store.protocol.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jlserve image APP}. */
@Command(
    name = "image",
    description = "Makes a container image of an app that is built. Needs no Docker.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
final class ImageCommand extends AppCommand {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The OCI archive to write. Without it <App>.tar, or with --push none.")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "REF",
      description = "The image's name: [REGISTRY/]NAME[:TAG]. Without it the app's name.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--push",
      description = "Send the image to the registry of its name, with Docker's credentials.")
  private boolean push;

  @Option(
      names = "--base",
      paramLabel = "FILE|REF",
      description = "The base image: a docker-archive, or a name. Without it a distroless one.")
  private Optional<String> base = Optional.empty();

  @Mixin private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--java",
      paramLabel = "jlink|base",
      description = "Whether Java is linked from this JDK or that of the base. Without it jlink.")
  private Optional<String> java = Optional.empty();

  ImageCommand(Console console, Map<String, String> environment) {
    super(console, environment);
  }

  @Override
  public Integer call() {
    ImageRequest request =
        new ImageRequest(
            invocation("image", words()),
            output,
            name,
            push,
            base,
            weights.get(),
            java.map(JavaOrigin::of).orElse(JavaOrigin.JLINK));
    if (request.isPrinted() && jsonOption().isWanted()) {
      throw new CliException(
          "--json prints events to stdout, and -o the archive; name a file with -o",
          ExitCode.USAGE);
    }
    new Image(request.isPrinted() ? console().aside() : console(), environment()).run(request);
    return ExitCode.OK;
  }

  /** The options as they were given, for messages that repeat the command. */
  private List<String> words() {
    List<String> words = new ArrayList<>();
    output.ifPresent(value -> words.addAll(List.of("-o", value)));
    name.ifPresent(value -> words.addAll(List.of("--name", value)));
    if (push) {
      words.add("--push");
    }
    base.ifPresent(value -> words.addAll(List.of("--base", value)));
    words.addAll(weights.words());
    java.ifPresent(value -> words.addAll(List.of("--java", value)));
    words.addAll(quiet().words());
    words.addAll(stacktrace().words());
    return words;
  }
}
