package dev.jlserve.cli.requirement;

import dev.jlserve.cli.CliException;
import dev.jlserve.cli.ExitCode;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.DiagnosticText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what is wrong in the app's file, so that all of it is said at once, from top to bottom.
 */
final class Mistakes {

  private final Map<Long, String> found = new TreeMap<>();
  private final AppSource app;

  Mistakes(AppSource app) {
    this.app = app;
  }

  void add(long position, String message) {
    found.putIfAbsent(position, message);
  }

  void refuseAny() {
    if (found.isEmpty()) {
      return;
    }
    List<String> lines =
        found.entrySet().stream()
            .flatMap(
                mistake ->
                    DiagnosticText.error(
                        app.file().file(), app.file().text(), mistake.getKey(), mistake.getValue())
                        .stream())
            .toList();
    int count = found.size();
    throw new CliException(
        "The requirements of "
            + app.simpleName()
            + " have "
            + (count == 1 ? "1 mistake" : count + " mistakes"),
        ExitCode.FAULT,
        lines,
        List.of());
  }
}
