package dev.jlserve.cli.process;

import java.io.IOException;

/** Starts the app's process. */
public interface AppLauncher {

  /**
   * Starts {@code dev.jlserve.server.Main}. Its stderr is the parent's; it ends when the parent
   * does.
   *
   * @throws IOException if no process could be made
   */
  Process start(AppLaunch launch) throws IOException;
}
