package dev.jlserve.cli.requirement;

import dev.jlserve.cli.source.WrittenText;
import dev.jlserve.processor.coordinate.CoordinateAdvice;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Wording;
import dev.jlserve.processor.validate.requirement.NativeLibrary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what is written into coordinates, or into the diagnostics that the processor gives too. */
final class CoordinateCheck {

  private final Mistakes mistakes;
  private final Map<String, RequestedArtifact> byKey = new LinkedHashMap<>();
  private final Map<NativeLibrary, String> natives = new EnumMap<>(NativeLibrary.class);
  private final boolean snapshots;
  private final boolean boms;

  private CoordinateCheck(Mistakes mistakes, boolean snapshots, boolean boms) {
    this.mistakes = mistakes;
    this.snapshots = snapshots;
    this.boms = boms;
  }

  /**
   * The coordinates, each once.
   *
   * @param snapshots whether a version may be one that is not finished
   */
  static List<RequestedArtifact> coordinates(
      List<WrittenText> written, boolean snapshots, Mistakes mistakes) {
    boolean boms =
        written.stream()
            .flatMap(each -> dev.jlserve.processor.coordinate.Coordinate.of(each.text()).stream())
            .anyMatch(each -> each.isBom() && each.isResolvable(snapshots, false));
    CoordinateCheck check = new CoordinateCheck(mistakes, snapshots, boms);
    written.forEach(check::add);
    return new ArrayList<>(check.byKey.values());
  }

  private void add(WrittenText written) {
    Optional<Wording> fault = fault(written.text());
    if (fault.isPresent()) {
      mistakes.add(written.position(), fault.get());
      return;
    }
    RequestedArtifact coordinate = RequestedArtifact.of(written.text());
    RequestedArtifact first = byKey.putIfAbsent(coordinate.identity(), coordinate);
    if (first != null && !first.version().equals(coordinate.version())) {
      mistakes.add(written.position(), conflict(first, coordinate));
    }
    NativeLibrary.of(coordinate.group(), coordinate.artifact())
        .map(library -> natives.putIfAbsent(library, coordinate.key()))
        .filter(other -> !other.equals(coordinate.key()))
        .ifPresent(
            other ->
                mistakes.add(
                    written.position(),
                    Wording.of(DiagnosticName.REQUIREMENT_NATIVES, other, coordinate.key())));
  }

  private Optional<Wording> fault(String text) {
    Optional<dev.jlserve.processor.coordinate.Coordinate> read =
        dev.jlserve.processor.coordinate.Coordinate.of(text);
    if (read.isEmpty()) {
      return Optional.of(
          Wording.of(
              DiagnosticName.REQUIREMENT_FORM,
              text,
              CoordinateAdvice.fault(text),
              CoordinateAdvice.edit(text)));
    }
    return read.filter(coordinate -> !coordinate.isResolvable(snapshots, boms))
        .map(
            c ->
                Wording.of(
                    DiagnosticName.REQUIREMENT_VERSION,
                    text,
                    CoordinateAdvice.versionFault(c),
                    CoordinateAdvice.versionEdit(c)));
  }

  private static Wording conflict(RequestedArtifact first, RequestedArtifact second) {
    return Wording.of(
        DiagnosticName.REQUIREMENT_CONFLICT, first.identity(), first.version(), second.version());
  }
}
