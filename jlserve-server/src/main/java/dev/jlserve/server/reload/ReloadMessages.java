package dev.jlserve.server.reload;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What {@code dev} and the app's process say to each other about a reload, each on a line. The
 * lines of the process have a mark, so that no output of the app is taken for one.
 */
final class ReloadMessages {

  private static final String MARK = "\u0001jlserve ";
  private static final String RELOAD = "reload ";

  private final PrintStream out;

  ReloadMessages(PrintStream out) {
    this.out = out;
  }

  /** The jar that a line of the parent asks for. */
  static Optional<String> jar(String line) {
    return line.startsWith(RELOAD)
        ? Optional.of(line.substring(RELOAD.length()))
        : Optional.empty();
  }

  /** The new code answers. */
  void reloaded(List<String> kept) {
    say("reloaded " + String.join(" ", kept));
  }

  /** The old code still answers. */
  void refused(String reason) {
    say("refused " + reason.replaceAll("\\R", " "));
  }

  /** Calls are waited for. */
  void waiting(Collection<String> paths) {
    say("waiting " + String.join(" ", paths));
  }

  private void say(String message) {
    // In one piece: threads of the app print, too.
    out.print(MARK + message + "\n");
    out.flush();
  }
}
