package dev.jlserve.cli.assemble;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import java.nio.file.Path;
import java.util.List;

/** Says, where a signal ends a build, that the next one goes on from what has come. */
final class InterruptNotice implements AutoCloseable {

  private final Thread hook;

  InterruptNotice(Console console, Path app) {
    Event notice =
        new Event.Interrupted(List.of(ShellCommand.of("jlserve", "build", app.toString())));
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
