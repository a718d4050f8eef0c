package dev.jlserve.server.mode;

import dev.jlserve.server.app.ExitGuard;
import java.io.IOException;

/** Ends this process when the one that started it has ended, however that came. */
final class ParentPipe {

  private ParentPipe() {}

  /** Watches standard input, which the parent holds open and never writes to. */
  static void watch(ExitGuard guard) {
    Thread watcher =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is expected, and nothing is made of it.
                }
              } catch (IOException e) {
                // A broken pipe says the same as its end.
              }
              guard.release();
              System.exit(0);
            },
            "jlserve-parent-pipe");
    watcher.setDaemon(true);
    watcher.start();
  }
}
