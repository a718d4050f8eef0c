package dev.jlserve.cli.dev;

import java.time.Duration;

/**
 * How long sources are left alone between two looks at them. Who saves often is seen at once; who
 * has not saved for a while does not pay for it with a processor that never rests.
 */
final class LookInterval {

  private static final Duration SHORTEST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofMillis(50);

  /** Of the time without a save: a wait that grows by this part of it is not noticed. */
  private static final int QUIET_SHARE = 1000;

  /** Looking takes a thirtieth of a processor at most, also at thousands of files. */
  private static final int LOOKS_SHARE = 30;

  private LookInterval() {}

  /**
   * The time until the next look.
   *
   * @param look how long the last look took
   * @param quiet how long nothing has changed
   */
  static Duration after(Duration look, Duration quiet) {
    Duration rest = longer(SHORTEST, quiet.dividedBy(QUIET_SHARE));
    return longer(look.multipliedBy(LOOKS_SHARE), rest.compareTo(LONGEST) < 0 ? rest : LONGEST);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
