package dev.jlserve.cli.assemble;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.store.protocol.ExitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What else is wrong with an app whose requirements have mistakes. Without them javac misses
 * classes; what jlserve itself finds stands nevertheless.
 */
final class MistakesBeside {

  private static final Comparator<Event.Diagnostic> BY_PLACE =
      Comparator.comparing(
          each -> each.place().orElseThrow(),
          Comparator.comparing(Event.Place::file)
              .thenComparingInt(Event.Place::line)
              .thenComparingInt(Event.Place::column));

  private MistakesBeside() {}

  /**
   * The refusal of the requirements with all other mistakes.
   *
   * @param compilation compiles the app without its requirements
   */
  static CliException of(CliException requirements, Runnable compilation) {
    List<Event.Diagnostic> all = new ArrayList<>(requirements.diagnostics());
    try {
      compilation.run();
    } catch (CliException compiler) {
      compiler.diagnostics().stream()
          .filter(each -> isOurs(each) && all.stream().noneMatch(known -> isSame(known, each)))
          .forEach(all::add);
    }
    int others = all.size() - requirements.diagnostics().size();
    if (others == 0) {
      return requirements;
    }
    all.sort(BY_PLACE);
    return new CliException(
        requirements.getMessage()
            + ", its code has "
            + others
            + (others == 1 ? " other" : " others"),
        ExitCode.FAULT,
        all,
        requirements.commands());
  }

  static boolean isOurs(Event.Diagnostic diagnostic) {
    return diagnostic.place().isPresent()
        && diagnostic.name().filter(name -> name.startsWith("jlserve/")).isPresent();
  }

  private static boolean isSame(Event.Diagnostic one, Event.Diagnostic other) {
    return at(one).equals(at(other));
  }

  private static Optional<String> at(Event.Diagnostic diagnostic) {
    return diagnostic.place().map(place -> place.line() + ":" + place.column());
  }
}
