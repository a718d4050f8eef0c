package dev.jlserve.server.trial;

import dev.jlserve.server.app.AppFailure;
import dev.jlserve.server.app.ExitGuard;
import dev.jlserve.server.app.StepRunner;
import org.jspecify.annotations.Nullable;

/** The steps of trying an app: each is told to its listener before it begins. */
public final class ValidationSteps implements StepRunner {

  private final Listener listener;
  private final ExitGuard guard;
  private volatile @Nullable OutOfMemoryError outOfMemory;

  /** Hears of each step. */
  public interface Listener {

    /** A step of user code begins. */
    void begins(String step);

    /**
     * An example was answered.
     *
     * @param path the endpoint's
     * @param number its place among the endpoint's, from 1
     */
    void answered(String path, int number, int status, String body);

    /** An endpoint has no example. */
    void unexampled(String path);
  }

  public ValidationSteps(Listener listener, ExitGuard guard) {
    this.listener = listener;
    this.guard = guard;
  }

  /** Tells that a step begins. */
  public void begin(String name) {
    listener.begins(name);
  }

  /** Tells how an example was answered. */
  void answered(String path, int number, Reply reply) {
    listener.answered(path, number, reply.status(), reply.body());
  }

  /** Tells that an endpoint has no example. */
  void unexampled(String path) {
    listener.unexampled(path);
  }

  /**
   * Runs a step.
   *
   * @throws AppFailure if it throws, or memory ran out meanwhile, be it in another thread
   */
  @Override
  public <T> T during(String name, Step<T> code) {
    begin(name);
    T result = guard.during(name, code);
    OutOfMemoryError error = outOfMemory;
    if (error != null) {
      throw AppFailure.of(name, error);
    }
    return result;
  }

  /** Memory has run out in a call. */
  public void outOfMemory(OutOfMemoryError error) {
    outOfMemory = error;
  }
}
