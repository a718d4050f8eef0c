package dev.jlserve.processor.coordinate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a text that is no coordinate of one version, and which one was meant. */
public final class CoordinateAdvice {

  private static final String NAME = "([A-Za-z][\\w-]*(?:\\.[A-Za-z][\\w-]*)*)";
  private static final String VERSION = "(v?\\d[\\w.+-]*)";

  /** What build tools write around a coordinate. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:implementation|api|compile|compileOnly|runtimeOnly|//DEPS)(?=[\"'(\\s])"
              + "|^(?:mvn:|pkg:maven/)|[\"'()]|(?<=^|:)\\s+|\\s+(?=$|:)|@(?:jar|pom|aar)$|[:;,.]+$");

  /** What stands where a {@code :} belongs. */
  private static final Pattern SEPARATOR = Pattern.compile("[;/@,]|==?");

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(NAME + ":" + NAME + ":" + VERSION),
          Pattern.compile(NAME + ":" + NAME + ":(?:jar|bundle):" + VERSION),
          Pattern.compile(NAME + ":" + NAME + ":" + VERSION + ":(?:jar|bundle)"),
          Pattern.compile(NAME + ":([A-Za-z][\\w.-]*?)[.-]" + VERSION),
          Pattern.compile(NAME + "\\.([A-Za-z][\\w-]*)[.:]" + VERSION));

  private static final String EXCLUDE = ",exclude=";

  private static final int PARTS = 3;

  private CoordinateAdvice() {}

  /** What another form gets wrong. */
  public static String fault(String text) {
    if (text.isBlank()) {
      return "is blank";
    }
    if (text.chars().anyMatch(Character::isWhitespace)) {
      return "holds a space";
    }
    int parts = text.split(":", -1).length;
    return parts < 2 || parts > PARTS
        ? "has " + parts + (parts == 1 ? " part" : " parts")
        : "has an empty part or a character that no coordinate has";
  }

  /** The edit that cures another form. */
  public static String edit(String text) {
    return "Write \"" + meant(text).orElse("group:artifact:version") + "\"";
  }

  /** The edit that cures a version that is not exact. */
  public static String versionEdit(Coordinate coordinate) {
    String meant =
        meant(coordinate.key() + (coordinate.version().isEmpty() ? "" : ":" + coordinate.version()))
            .map(text -> "Write \"" + text + "\"")
            .orElse("Write one, as in \"" + coordinate.key() + ":1.2.3\"");
    return coordinate.isSnapshot() ? meant + ", or use --allow-snapshots" : meant;
  }

  /** What a version that is not exact gets wrong. */
  public static String versionFault(Coordinate coordinate) {
    if (coordinate.version().isEmpty()) {
      return "has no version";
    }
    return coordinate.isSnapshot()
        ? "is a snapshot, whose content changes"
        : "leaves the version open: '" + coordinate.version() + "'";
  }

  /** The coordinate; nothing if it cannot be made out. */
  static Optional<String> meant(String text) {
    int exclusions = text.indexOf(EXCLUDE);
    if (exclusions < 0) {
      return meantAlone(text);
    }
    String rest = text.substring(exclusions).strip().replace(':', '%');
    return meantAlone(text.substring(0, exclusions))
        .map(meant -> meant + rest)
        .filter(meant -> Coordinate.of(meant).isPresent());
  }

  private static Optional<String> meantAlone(String text) {
    String bare = text;
    for (String last = ""; !last.equals(bare); ) {
      last = bare;
      bare = AROUND.matcher(bare).replaceAll("");
    }
    String separated = SEPARATOR.matcher(bare).replaceAll(":");
    return FORMS.stream()
        .map(form -> form.matcher(separated))
        .filter(Matcher::matches)
        .map(match -> match.group(1) + ":" + match.group(2) + ":" + match.group(3))
        .filter(meant -> Coordinate.of(meant).filter(Coordinate::isExact).isPresent())
        .findFirst();
  }
}
