package dev.jlserve.cli.api;

import dev.jlserve.cli.assemble.BuildOption;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.readiness.BuildContext;
import dev.jlserve.cli.source.Diagnosis;
import dev.jlserve.processor.compatibility.AcceptedApi;
import dev.jlserve.processor.compatibility.Change;
import dev.jlserve.processor.compatibility.ChangeVerdict;
import dev.jlserve.processor.compatibility.Comparison;
import dev.jlserve.processor.compatibility.DocumentException;
import dev.jlserve.processor.compatibility.DocumentReader;
import dev.jlserve.processor.compatibility.Verdicts;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Lists what has changed since an app's API was accepted. */
public final class ApiDifference {

  private final BuildContext surroundings;

  /** A list in given surroundings. */
  public ApiDifference(BuildContext surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Lists the changes, breaking ones first.
   *
   * @param typed the app as the user typed it
   * @throws CliException if a change is breaking, the app has a mistake, or nothing was accepted
   * @throws IOException if the accepted API cannot be read
   */
  public void run(Path named, String typed, Set<BuildOption> options) throws IOException {
    CurrentApi current = CurrentApi.of(surroundings, named, options);
    AcceptedApi accepted = current.accepted();
    List<String> cure = List.of(ShellCommand.ofApp("api accept", typed, List.of()));
    if (!accepted.exists()) {
      throw missing(accepted, cure);
    }
    List<Change> changes = changes(accepted, current);
    changes.stream()
        .sorted(Comparator.comparing(Verdicts::of))
        .map(ApiChanges::event)
        .forEach(surroundings.console()::tell);
    surroundings.console().tell(Event.Step.of("compared", summary(accepted, changes)));
    long breaking = count(changes, ChangeVerdict.BREAKING);
    if (breaking > 0) {
      throw new CliException(
          breaking
              + (breaking == 1 ? " change breaks" : " changes break")
              + " clients of the accepted API. To accept the API as it is now:",
          cure);
    }
  }

  /** An app that was renamed has left its accepted API behind. */
  private static CliException missing(AcceptedApi accepted, List<String> cure) {
    String found = "File not found: " + accepted.file();
    List<String> moves =
        accepted.strays().stream()
            .map(
                stray -> ShellCommand.of("mv", stray.file().toString(), accepted.file().toString()))
            .toList();
    return moves.isEmpty()
        ? new CliException(found + ". To accept the API as it is now:", cure)
        : new CliException(
            found + ". If the app was renamed, keep the API that was accepted:", moves);
  }

  private static List<Change> changes(AcceptedApi accepted, CurrentApi current) throws IOException {
    try {
      return Comparison.of(accepted.read(), DocumentReader.of(current.document()));
    } catch (DocumentException e) {
      throw new CliException(
          accepted.file() + " has no API to compare with",
          ExitCode.FAULT,
          List.of(
              Diagnosis.error(
                  accepted.file(),
                  Files.readString(accepted.file()),
                  e.offset(),
                  Wording.of(
                      DiagnosticName.API_FILE,
                      accepted.name(),
                      String.valueOf(e.getMessage()),
                      accepted.source()))),
          List.of());
    }
  }

  private static String summary(AcceptedApi accepted, List<Change> changes) {
    return accepted.name()
        + ": "
        + (changes.isEmpty()
            ? "nothing has changed"
            : count(changes, ChangeVerdict.BREAKING)
                + " breaking, "
                + count(changes, ChangeVerdict.RISKY)
                + " risky, "
                + count(changes, ChangeVerdict.COMPATIBLE)
                + " compatible");
  }

  private static long count(List<Change> changes, ChangeVerdict verdict) {
    return changes.stream().filter(change -> Verdicts.of(change) == verdict).count();
  }
}
