package dev.jlserve.cli.requirement;

import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.DirectiveLines;
import dev.jlserve.cli.source.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an app requires, from its text alone. */
public final class RequirementReader {

  private static final Pattern COORDINATE = Pattern.compile("(?:[^,;]|,(?=exclude=))+");

  private RequirementReader() {}

  /**
   * Reads the annotation, then the {@code //DEPS} lines.
   *
   * @param snapshots whether a version may be one that is not finished
   * @throws dev.jlserve.cli.console.CliException with a diagnostic for each requirement that cannot
   *     be used
   */
  public static List<RequestedArtifact> read(AppSource app, boolean snapshots) {
    Mistakes mistakes = new Mistakes(app);
    List<WrittenText> written = written(app, mistakes);
    List<RequestedArtifact> coordinates = CoordinateCheck.coordinates(written, snapshots, mistakes);
    mistakes.refuseAny();
    return coordinates;
  }

  /** The texts, each with its place. */
  static List<WrittenText> written(AppSource app, Mistakes mistakes) {
    List<WrittenText> written = new ArrayList<>(new AnnotationRequirements(app, mistakes).read());
    new DirectiveLines(app.file().text()).words("DEPS").forEach(word -> addAll(word, written));
    return written;
  }

  /** Commas may stand between coordinates; one before {@code exclude=} is a part of one. */
  private static void addAll(WrittenText word, List<WrittenText> written) {
    Matcher part = COORDINATE.matcher(word.text());
    while (part.find()) {
      written.add(new WrittenText(part.group(), word.position() + part.start()));
    }
  }
}
