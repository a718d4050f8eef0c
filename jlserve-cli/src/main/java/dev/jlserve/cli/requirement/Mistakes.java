package dev.jlserve.cli.requirement;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.Diagnosis;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what is wrong in the app's file, so that all of it is said at once, from top to bottom.
 */
final class Mistakes {

  private final Map<Long, Event.Diagnostic> found = new TreeMap<>();
  private final AppSource app;

  Mistakes(AppSource app) {
    this.app = app;
  }

  /** Adds a mistake of the catalogue. */
  void add(long position, Wording wording) {
    put(position, Diagnosis.error(app.file().file(), app.file().text(), position, wording));
  }

  /** Adds a mistake that the compiler could not find. */
  void add(long position, String message, String fix) {
    put(position, Diagnosis.error(app.file().file(), app.file().text(), position, message, fix));
  }

  private void put(long position, Event.Diagnostic mistake) {
    found.putIfAbsent(position, mistake);
  }

  void refuseAny() {
    if (found.isEmpty()) {
      return;
    }
    int count = found.size();
    throw new CliException(
        "The requirements of "
            + app.simpleName()
            + " have "
            + (count == 1 ? "1 mistake" : count + " mistakes"),
        ExitCode.FAULT,
        List.copyOf(found.values()),
        List.of());
  }
}
