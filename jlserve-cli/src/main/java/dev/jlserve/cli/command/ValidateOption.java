package dev.jlserve.cli.command;

import dev.jlserve.cli.assemble.ValidationRequest;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.StartFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Whether and how an app is tried after its build. */
final class ValidateOption {

  private static final String NAME = "--validate";
  private static final int DAY = 24 * 60 * 60;

  @Option(
      names = NAME,
      description = "Afterwards run setup(), and send every @Example to its endpoint.")
  private boolean wanted;

  @Option(
      names = StartFlag.SETUP_TIMEOUT,
      paramLabel = "SECONDS",
      description =
          "How long setup() may take under --validate. Without it JLSERVE_SETUP_TIMEOUT, then 600.")
  private Optional<String> setupTimeout = Optional.empty();

  /**
   * What was asked for.
   *
   * @throws CliException of usage if the time is none, or there is nothing that it could limit
   */
  Optional<ValidationRequest> get() {
    if (setupTimeout.isEmpty()) {
      return wanted ? Optional.of(new ValidationRequest(OptionalInt.empty())) : Optional.empty();
    }
    if (!wanted) {
      throw new CliException("--setup-timeout goes with --validate; add it", ExitCode.USAGE);
    }
    String text = setupTimeout.get();
    int seconds = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (seconds < 1 || seconds > DAY) {
      throw new CliException(
          "--setup-timeout takes whole seconds from 1 to " + DAY + "; found '" + text + "'",
          ExitCode.USAGE);
    }
    return Optional.of(new ValidationRequest(OptionalInt.of(seconds)));
  }

  /** As it is typed; empty if it was not given. */
  List<String> words() {
    List<String> words = new ArrayList<>(wanted ? List.of(NAME) : List.of());
    setupTimeout.ifPresent(value -> words.addAll(List.of(StartFlag.SETUP_TIMEOUT, value)));
    return words;
  }
}
