package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The times that a server keeps to, in seconds, as the environment sets them.
 *
 * @param deadline for a request
 * @param drain for running and waiting calls after a signal
 * @param delay between a signal and the drain
 * @param setup for {@code setup()} and a warm-up
 * @param variables what a container's environment sets, so that its server keeps to them
 */
record ServeTimes(
    int deadline, int drain, int delay, int setup, SortedMap<String, String> variables) {

  /** How long a replica serves on while balancers take it out. */
  static final int PRE_STOP = 5;

  /** What the process needs before and after {@code setup()}. */
  private static final int STARTING = 10;

  private static final int CLOSING = 5;
  private static final int EXIT = 5;
  private static final int DAY = 24 * 60 * 60;
  private static final String DRAIN = "JLSERVE_DRAIN_TIMEOUT";
  private static final String DELAY = "JLSERVE_SHUTDOWN_DELAY";

  /** Times of connections, of which nothing else in a manifest depends. */
  private static final List<String> OF_CONNECTIONS =
      List.of("JLSERVE_HEADER_TIMEOUT", "JLSERVE_BODY_TIMEOUT", "JLSERVE_IDLE_TIMEOUT");

  /** Enough for clients to hear on connections that they keep open that these will close. */
  private static final int OWN_DELAY = 2;

  /** How long a replica may take from the start of its process to its first answer. */
  int start() {
    return setup + STARTING;
  }

  /** What the cluster has to wait for, from the end of a replica's work to that of its process. */
  int grace() {
    return PRE_STOP + delay + drain + CLOSING + EXIT;
  }

  /**
   * What the user's environment says.
   *
   * @throws CliException of usage if a time is none
   */
  static ServeTimes of(Map<String, String> environment) {
    SortedMap<String, String> variables = new TreeMap<>();
    int deadline = read(environment, "JLSERVE_DEADLINE", 1, 60, variables);
    int drain = read(environment, DRAIN, 1, 20, variables);
    int delay = read(environment, DELAY, 0, OWN_DELAY, variables);
    int setup = read(environment, "JLSERVE_SETUP_TIMEOUT", 1, 600, variables);
    OF_CONNECTIONS.forEach(name -> read(environment, name, 1, 0, variables));
    variables.put(DRAIN, Integer.toString(drain));
    variables.put(DELAY, Integer.toString(delay));
    return new ServeTimes(deadline, drain, delay, setup, variables);
  }

  private static int read(
      Map<String, String> environment,
      String name,
      int least,
      int otherwise,
      SortedMap<String, String> variables) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    if (number < least || number > DAY) {
      throw new CliException(
          name + " is '" + text + "'; it is a whole number from " + least + " to " + DAY,
          ExitCode.USAGE);
    }
    variables.put(name, Integer.toString(number));
    return number;
  }
}
