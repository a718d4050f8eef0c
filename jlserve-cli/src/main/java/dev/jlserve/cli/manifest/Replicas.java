package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Optional;

/**
 * How many replicas there are.
 *
 * @param least how many always
 * @param most how many under load; as many as {@code least} where nothing scales them
 */
record Replicas(int least, int most) {

  private static final int DEFAULT_MOST = 10;
  private static final int LARGEST = 10_000;

  /**
   * What the options say.
   *
   * @throws CliException of usage if they contradict each other
   */
  static Replicas of(
      Optional<String> replicas, Optional<String> maxReplicas, Target target, Scaling scaling) {
    boolean fixed = scaling == Scaling.NONE;
    int fewest = fixed ? 1 : target.leastReplicas();
    int least =
        replicas
            .map(text -> number("--replicas", text, fewest))
            .orElseGet(() -> Math.max(fewest, target.replicas()));
    if (fixed) {
      if (maxReplicas.isPresent()) {
        throw new CliException(
            "--max-replicas does not go with --scale none, which keeps --replicas; leave one out",
            ExitCode.USAGE);
      }
      return new Replicas(least, least);
    }
    int most = maxReplicas.map(text -> number("--max-replicas", text, 1)).orElse(DEFAULT_MOST);
    if (least > most) {
      throw new CliException(
          "--replicas is "
              + least
              + ", and --max-replicas "
              + most
              + (maxReplicas.isEmpty() ? " unless it is given" : "")
              + "; give --max-replicas "
              + least
              + " or more",
          ExitCode.USAGE);
    }
    return new Replicas(least, most);
  }

  private static int number(String option, String text, int least) {
    int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    if (number < least || number > LARGEST) {
      throw new CliException(
          option
              + " takes a whole number from "
              + least
              + " to "
              + LARGEST
              + "; found '"
              + text
              + "'",
          ExitCode.USAGE);
    }
    return number;
  }
}
