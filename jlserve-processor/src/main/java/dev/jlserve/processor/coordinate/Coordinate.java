package dev.jlserve.processor.coordinate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Maven coordinate as JBang and Gradle write it, {@code
 * group:artifact:version[:classifier][@extension]}, with what is left out of its dependencies as
 * Coursier writes that, {@code ,exclude=group%artifact}. The command line judges by it too, before
 * anything is resolved.
 *
 * @param group the group id
 * @param artifact the artifact id
 * @param version the version; may be empty or stand for several
 * @param classifier which of the artifact's jars; empty for the main one
 * @param extension {@code jar}, or {@code pom} for a list of versions (a BOM)
 * @param exclusions {@code group:artifact} of each dependency that is left out; either may be
 *     {@code *}
 */
public record Coordinate(
    String group,
    String artifact,
    String version,
    String classifier,
    String extension,
    List<String> exclusions) {

  private static final String NAME = "([A-Za-z0-9_.-]+)";
  private static final String VERSION = "([\\[(][^:\\s@]*[\\])]|[^:\\s@,]*)";
  private static final String ANY_NAME = "(?:\\*|[A-Za-z0-9_.-]+)";
  private static final Pattern FORM =
      Pattern.compile(
          NAME
              + ":"
              + NAME
              + "(?::"
              + VERSION
              + ")?(?::"
              + NAME
              + ")?(?:@(jar|pom))?((?:,exclude="
              + ANY_NAME
              + "%"
              + ANY_NAME
              + ")*)");
  private static final Pattern EXACT = Pattern.compile("\\w([\\w.+-]*\\w)?");

  /** What stands in the place of a classifier where the version stands before it, or after. */
  private static final Pattern NO_CLASSIFIER = Pattern.compile("jar|pom|bundle|v?\\d+(\\.\\d+)+.*");

  /** What other tools take for whichever version is the newest. */
  private static final Pattern NEWEST =
      Pattern.compile("(?i)(latest|release)(\\.(release|integration))?");

  private static final String SNAPSHOT = "-SNAPSHOT";
  private static final String EXCLUDE = ",exclude=";
  private static final String BOM = "pom";

  /** Copies the list. */
  public Coordinate {
    exclusions = List.copyOf(exclusions);
  }

  /** Reads it; nothing if it has another form. */
  public static Optional<Coordinate> of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Coordinate read =
        new Coordinate(
            matcher.group(1),
            matcher.group(2),
            orEmpty(matcher.group(3)),
            orEmpty(matcher.group(4)),
            matcher.group(5) == null ? "jar" : matcher.group(5),
            exclusions(matcher.group(6)));
    return read.isInOrder() ? Optional.of(read) : Optional.empty();
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static List<String> exclusions(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.substring(EXCLUDE.length()).replace('%', ':').split(EXCLUDE, -1));
  }

  /** Four parts of some other order look like a classifier that is none. */
  private boolean isInOrder() {
    return classifier.isEmpty()
        || (version.chars().anyMatch(Character::isDigit)
            && !NO_CLASSIFIER.matcher(classifier).matches()
            && !isBom());
  }

  /** Group and artifact, without the version. */
  public String key() {
    return group + ":" + artifact;
  }

  /** All but version and exclusions: of one identity a class path holds one version. */
  public String identity() {
    return key()
        + (classifier.isEmpty() ? "" : ":" + classifier)
        + (extension.equals("jar") ? "" : "@" + extension);
  }

  /** Whether it is a list of versions, for itself nothing that could be on a class path. */
  public boolean isBom() {
    return extension.equals(BOM);
  }

  /** Whether it names one version and no other, which never changes. */
  public boolean isExact() {
    return EXACT.matcher(version).matches() && !NEWEST.matcher(version).matches() && !isSnapshot();
  }

  /** Whether it names a version that is not finished. */
  public boolean isSnapshot() {
    return version.endsWith(SNAPSHOT);
  }

  /**
   * Whether it says enough to be resolved.
   *
   * @param snapshots whether versions may change
   * @param boms whether there is a list of versions, which may have this one
   */
  public boolean isResolvable(boolean snapshots, boolean boms) {
    return isExact() || (snapshots && isSnapshot()) || (boms && version.isEmpty() && !isBom());
  }
}
