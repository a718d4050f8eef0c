package dev.jlserve.server.settings;

import java.time.Duration;

/**
 * What a server bounds. Every figure has a default; the environment may say another.
 *
 * @param concurrency how many calls may share the app's permits; 0 leaves what the app declares
 * @param queue how many requests may wait; below 0 leaves what the app declares
 * @param deadline from a request's headers to its answer
 * @param bodyBytes the longest body
 * @param bodyMemory the bytes of all bodies that are held at once, at least those of one or of a
 *     form
 * @param headerBytes the longest header section
 * @param lineBytes the longest request line
 * @param headerTime from a request's first byte to the end of its headers
 * @param bodyTime from there to the end of its body
 * @param idleTime how long a connection may be silent between requests, and a client take to read
 *     an answer
 * @param drainTime how long a server that stops waits for calls that run or wait
 * @param shutdownDelay how long a server that is to stop still serves before that
 * @param connections how many connections are open at once
 */
public record HttpLimits(
    int concurrency,
    int queue,
    Duration deadline,
    int bodyBytes,
    long bodyMemory,
    int headerBytes,
    int lineBytes,
    Duration headerTime,
    Duration bodyTime,
    Duration idleTime,
    Duration drainTime,
    Duration shutdownDelay,
    int connections) {

  /** What holds unless something else is said. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          0,
          -1,
          Duration.ofSeconds(60),
          10 * 1024 * 1024,
          Runtime.getRuntime().maxMemory() / 4,
          16 * 1024,
          8 * 1024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ZERO,
          ConnectionBudget.connections());

  /** The same with another deadline. */
  public HttpLimits withDeadline(Duration other) {
    return new HttpLimits(
        concurrency,
        queue,
        other,
        bodyBytes,
        bodyMemory,
        headerBytes,
        lineBytes,
        headerTime,
        bodyTime,
        idleTime,
        drainTime,
        shutdownDelay,
        connections);
  }
}
