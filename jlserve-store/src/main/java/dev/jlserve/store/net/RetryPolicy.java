package dev.jlserve.store.net;

import java.time.Duration;

/**
 * How long a download bears that nothing comes: together less than two minutes.
 *
 * @param connect for a connection to be made
 * @param read for the next byte to arrive
 * @param noProgress from the last new byte to the start of another try
 * @param firstDelay before the second try; doubled for each further one
 * @param tries how many tries in a row may bring no new byte
 */
public record RetryPolicy(
    Duration connect, Duration read, Duration noProgress, Duration firstDelay, int tries) {

  /** What users get. */
  public static final RetryPolicy USUAL =
      new RetryPolicy(
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          Duration.ofSeconds(80),
          Duration.ofSeconds(1),
          6);
}
