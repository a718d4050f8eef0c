package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;

/** Where a container finds the weights. */
public enum WeightsPlace {
  /** In a layer of the image. */
  IMAGE,
  /** In a volume that is mounted into the container. */
  VOLUME;

  /**
   * The one that an option names.
   *
   * @throws CliException of usage if it names none
   */
  public static WeightsPlace of(String option) {
    return switch (option) {
      case "image" -> IMAGE;
      case "volume" -> VOLUME;
      default ->
          throw new CliException(
              "--weights takes image or volume; found '" + option + "'", ExitCode.USAGE);
    };
  }
}
