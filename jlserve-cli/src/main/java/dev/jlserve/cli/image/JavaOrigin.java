package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;

/** Which Java runs the app in a container. */
public enum JavaOrigin {
  /** A runtime linked from the JDK that builds the image. */
  JLINK,
  /** The one that the base image brings. */
  BASE;

  /**
   * The one that an option names.
   *
   * @throws CliException of usage if it names none
   */
  public static JavaOrigin of(String option) {
    return switch (option) {
      case "jlink" -> JLINK;
      case "base" -> BASE;
      default ->
          throw new CliException(
              "--java takes jlink or base; found '" + option + "'", ExitCode.USAGE);
    };
  }
}
