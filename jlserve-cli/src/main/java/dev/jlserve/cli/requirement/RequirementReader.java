package dev.jlserve.cli.requirement;

import dev.jlserve.cli.source.AppSource;
import java.util.ArrayList;
import java.util.List;

/** Reads what an app requires, from its text alone. */
public final class RequirementReader {

  private RequirementReader() {}

  /**
   * Reads the annotation, then the {@code //DEPS} lines.
   *
   * @param snapshots whether a version may be one that is not finished
   * @throws dev.jlserve.cli.CliException with a diagnostic for each requirement that cannot be used
   */
  public static List<Coordinate> read(AppSource app, boolean snapshots) {
    Mistakes mistakes = new Mistakes(app);
    List<Written> written = new ArrayList<>(new AnnotationRequirements(app, mistakes).read());
    written.addAll(new DirectiveLines(app.file().text()).words("DEPS"));
    List<Coordinate> coordinates = CoordinateCheck.coordinates(written, snapshots, mistakes);
    mistakes.refuseAny();
    return coordinates;
  }
}
