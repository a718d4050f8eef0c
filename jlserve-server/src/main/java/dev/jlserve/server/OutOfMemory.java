package dev.jlserve.server;

/** Ends a process whose memory has run out: what it still holds cannot be trusted. */
final class OutOfMemory {

  private OutOfMemory() {}

  /** Begins the shutdown, in a thread of its own so that the answer still goes out. */
  static void endProcess() {
    try {
      new Thread(() -> System.exit(Main.OUT_OF_MEMORY), "jlserve-out-of-memory").start();
    } catch (OutOfMemoryError noThread) {
      Runtime.getRuntime().halt(Main.OUT_OF_MEMORY);
    }
  }
}
