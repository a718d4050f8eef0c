package dev.jlserve.cli.dev;

import dev.jlserve.cli.console.CliException;

/** Warms the compiler in the background, once the app serves. */
final class CompilerWarmUp {

  /** A first compilation loads javac; a few more let the JVM compile what they run. */
  private static final int ROUNDS = 4;

  private final Runnable compilation;
  private volatile boolean stopped;

  CompilerWarmUp(Runnable compilation) {
    this.compilation = compilation;
  }

  void start() {
    Thread thread = new Thread(this::run, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** Leaves the compiler to a save. */
  void stop() {
    stopped = true;
  }

  private void run() {
    try {
      for (int round = 0; round < ROUNDS && !stopped; round++) {
        compilation.run();
      }
    } catch (CliException mistake) {
      // A save in the meantime; whoever waits for saves tells it.
    }
  }
}
