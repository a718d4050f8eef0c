package dev.jlserve.cli.command;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.StartFlag;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The port to serve on. */
final class PortOption {

  private static final int HIGHEST = 65_535;

  @Option(
      names = {"-p", StartFlag.PORT},
      paramLabel = "PORT",
      description =
          "The port to serve on, 0 for a free one. Without it JLSERVE_PORT, then PORT, then 8000.")
  private Optional<String> port = Optional.empty();

  /**
   * The number, if one was given.
   *
   * @throws CliException of usage if it is none
   */
  OptionalInt get() {
    if (port.isEmpty()) {
      return OptionalInt.empty();
    }
    String value = port.get();
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST) {
      throw new CliException(
          "--port takes a number from 0 to " + HIGHEST + "; found '" + value + "'", ExitCode.USAGE);
    }
    return OptionalInt.of(Integer.parseInt(value));
  }
}
