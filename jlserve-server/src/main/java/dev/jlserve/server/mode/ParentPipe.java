package dev.jlserve.server.mode;

import dev.jlserve.server.app.ServerExit;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.Message;
import dev.jlserve.store.protocol.MessageLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Ends this process when the one that started it has ended, however that came. */
final class ParentPipe {

  private ParentPipe() {}

  /**
   * Watches standard input, which the parent holds open.
   *
   * @param listener is told each message of the parent
   */
  static void watch(Consumer<Message> listener) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Thread watcher =
        new Thread(
            () -> {
              try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                  MessageLine.read(line).ifPresent(listener);
                }
              } catch (IOException e) {
                // A broken pipe says the same as its end.
              }
              ServerExit.with(ExitCode.OK);
            },
            "jlserve-parent-pipe");
    watcher.setDaemon(true);
    watcher.start();
  }
}
