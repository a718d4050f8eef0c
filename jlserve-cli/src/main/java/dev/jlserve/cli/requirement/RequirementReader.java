package dev.jlserve.cli.requirement;

import dev.jlserve.cli.source.AppSource;
import java.util.ArrayList;
import java.util.List;

/** Reads what an app requires, from its text alone. */
public final class RequirementReader {

  private RequirementReader() {}

  /**
   * Reads the annotation and the comment lines.
   *
   * @throws dev.jlserve.cli.CliException with a diagnostic for each requirement that cannot be used
   */
  public static Requirements read(AppSource app) {
    Mistakes mistakes = new Mistakes(app);
    DirectiveLines lines = new DirectiveLines(app.file().text());
    List<Written> written = new ArrayList<>(new AnnotationRequirements(app, mistakes).read());
    written.addAll(lines.words("DEPS"));
    List<Coordinate> coordinates = CoordinateCheck.coordinates(written, mistakes);
    mistakes.refuseAny();
    return new Requirements(
        coordinates,
        texts(lines.words("REPOS")),
        texts(lines.words("RUNTIME_OPTIONS")),
        texts(lines.words("COMPILE_OPTIONS")));
  }

  private static List<String> texts(List<Written> words) {
    return words.stream().map(Written::text).toList();
  }
}
