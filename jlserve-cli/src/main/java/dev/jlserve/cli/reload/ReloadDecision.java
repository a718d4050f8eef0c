package dev.jlserve.cli.reload;

import dev.jlserve.cli.readiness.CompiledApp;

/** What a save asks for. */
public sealed interface ReloadDecision {

  /**
   * The process replaces its code, and keeps the model.
   *
   * @param app the new code
   * @param state what its sources tell of the model
   */
  record Keep(CompiledApp app, SetupState state) implements ReloadDecision {}

  /**
   * {@code setup()} runs again, in a new process.
   *
   * @param reason why, as the end of a sentence
   */
  record SetUp(String reason) implements ReloadDecision {}

  /** A new process starts, since more than the code has changed. */
  record NewProcess() implements ReloadDecision {}
}
