package dev.jlserve.cli.assemble;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import java.util.List;

/** Says, where a signal ends a command, that the next one goes on from what has come. */
public final class InterruptNotice implements AutoCloseable {

  private final Thread hook;

  /**
   * Says it from now on.
   *
   * @param command the shell-quoted command that goes on
   */
  public InterruptNotice(Console console, String command) {
    Event notice = new Event.Interrupted(List.of(command));
    hook = new Thread(() -> console.tell(notice), "interrupt-notice");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // A signal came, and the notice with it.
    }
  }
}
