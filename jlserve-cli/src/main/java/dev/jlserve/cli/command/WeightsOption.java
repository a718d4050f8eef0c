package dev.jlserve.cli.command;

import dev.jlserve.cli.image.WeightsPlace;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where an image has its weights. */
final class WeightsOption {

  private static final String NAME = "--weights";

  @Option(
      names = NAME,
      paramLabel = "image|volume",
      description = "Whether the weights lie in the image or in a volume. Without it image.")
  private Optional<String> weights = Optional.empty();

  /**
   * The place.
   *
   * @throws dev.jlserve.cli.console.CliException of usage if another one was given
   */
  WeightsPlace get() {
    return weights.map(WeightsPlace::of).orElse(WeightsPlace.IMAGE);
  }

  /** As it is typed; empty if it was not given. */
  List<String> words() {
    return weights.map(value -> List.of(NAME, value)).orElse(List.of());
  }
}
