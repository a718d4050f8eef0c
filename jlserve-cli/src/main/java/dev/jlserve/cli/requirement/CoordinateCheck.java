package dev.jlserve.cli.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what is written into coordinates, or into the diagnostics that the processor gives too. */
final class CoordinateCheck {

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+:[A-Za-z0-9_.+-]+");
  private static final Pattern OPEN_VERSION =
      Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+(:[^:\\s]*)?");

  private final Mistakes mistakes;
  private final Map<String, Coordinate> byKey = new LinkedHashMap<>();

  private CoordinateCheck(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  static List<Coordinate> coordinates(List<Written> written, Mistakes mistakes) {
    CoordinateCheck check = new CoordinateCheck(mistakes);
    written.forEach(check::add);
    return new ArrayList<>(check.byKey.values());
  }

  private void add(Written written) {
    Optional<String> fault = fault(written.text());
    if (fault.isPresent()) {
      mistakes.add(written.position(), fault.get());
      return;
    }
    Coordinate coordinate = Coordinate.of(written.text());
    Coordinate first = byKey.putIfAbsent(coordinate.key(), coordinate);
    if (first != null && !first.equals(coordinate)) {
      mistakes.add(written.position(), conflict(first, coordinate));
    }
  }

  private static Optional<String> fault(String text) {
    if (!OPEN_VERSION.matcher(text).matches()) {
      return Optional.of(
          "[jlserve/RequirementForm] requirement '"
              + text
              + "' is no Maven coordinate; that is group:artifact:version.");
    }
    String version =
        text.split(":", -1).length < 3 ? "" : text.substring(text.lastIndexOf(':') + 1);
    boolean exact =
        FORM.matcher(text).matches()
            && !version.equals("LATEST")
            && !version.equals("RELEASE")
            && !version.endsWith("+")
            && !version.endsWith("-SNAPSHOT");
    return exact
        ? Optional.empty()
        : Optional.of(
            "[jlserve/RequirementVersion] requirement '"
                + text
                + "' leaves the version open; a build is repeatable only with one exact version.");
  }

  private static String conflict(Coordinate first, Coordinate second) {
    return "[jlserve/RequirementConflict] requirement '"
        + first.key()
        + "' is listed with the versions "
        + first.version()
        + " and "
        + second.version()
        + "; only one of them can be used. Remove one of them.";
  }
}
