package dev.jlserve.server;

/** The steps of trying an app: each is told to the build before it begins. */
final class TriedSteps {

  private final ParentChannel build;
  private final ExitGuard guard;
  private volatile boolean outOfMemory;

  TriedSteps(ParentChannel build, ExitGuard guard) {
    this.build = build;
    this.guard = guard;
  }

  /** Tells that a step begins. */
  void begin(String name) {
    build.begins(name);
  }

  /**
   * Runs a step.
   *
   * @throws AppFailure if it throws, or memory ran out meanwhile, be it in another thread
   */
  <T> T during(String name, ExitGuard.Step<T> code) {
    begin(name);
    T result = guard.during(name, code);
    if (outOfMemory) {
      throw AppFailure.of(name, new OutOfMemoryError());
    }
    return result;
  }

  /** Memory has run out in a call. */
  void outOfMemory() {
    outOfMemory = true;
  }
}
