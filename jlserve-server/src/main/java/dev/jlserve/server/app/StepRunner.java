package dev.jlserve.server.app;

/** Runs the app's code step by step. */
public interface StepRunner {

  /** Says of a step that it failed, and no more. */
  StepRunner PLAIN =
      new StepRunner() {
        @Override
        public <T> T during(String name, Step<T> code) {
          try {
            return code.run();
          } catch (Throwable e) {
            throw AppFailure.of(name, e);
          }
        }
      };

  /** One step of user code. */
  interface Step<T> {
    T run() throws Exception;
  }

  /**
   * Runs a step.
   *
   * @param name what messages call it, such as {@code setup()}
   * @throws AppFailure if it throws
   */
  <T> T during(String name, Step<T> code);
}
