package dev.jlserve.cli.reload;

import dev.jlserve.cli.readiness.CompiledApp;
import java.util.Optional;

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
   * {@code setup()} runs again, in the process if it can.
   *
   * @param reason why, as the end of a sentence
   */
  record SetUp(String reason) implements ReloadDecision {}

  /**
   * A new process starts.
   *
   * @param reason why, as the end of a sentence; empty if more than the code has changed
   */
  record NewProcess(Optional<String> reason) implements ReloadDecision {}
}
