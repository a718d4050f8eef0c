package dev.jlserve.processor.validate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Maven coordinate. The command line judges by it too, before anything is resolved.
 *
 * @param group the group id
 * @param artifact the artifact id
 * @param version the version; may be empty or stand for several
 */
public record Coordinate(String group, String artifact, String version) {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_.-]+):([A-Za-z0-9_.-]+)(?::([^:\\s]*))?");
  private static final Pattern EXACT = Pattern.compile("\\w([\\w.+-]*\\w)?");

  /** What other tools take for whichever version is the newest. */
  private static final Pattern NEWEST =
      Pattern.compile("(?i)(latest|release)(\\.(release|integration))?");

  private static final String SNAPSHOT = "-SNAPSHOT";
  private static final int PARTS = 3;

  /** Reads it; nothing if it has another form. */
  public static Optional<Coordinate> of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String version = matcher.group(3) == null ? "" : matcher.group(3);
    return Optional.of(new Coordinate(matcher.group(1), matcher.group(2), version));
  }

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
    return "Write \"" + CoordinateAdvice.meant(text).orElse("group:artifact:version") + "\"";
  }

  /** The edit that cures a version that is not exact. */
  public String versionEdit() {
    return CoordinateAdvice.meant(key() + (version.isEmpty() ? "" : ":" + version))
        .map(meant -> "Write \"" + meant + "\"")
        .orElse("Write one, as in \"" + key() + ":1.2.3\"");
  }

  /** Group and artifact, without the version. */
  public String key() {
    return group + ":" + artifact;
  }

  /** Whether it names one version and no other. */
  public boolean isExact() {
    return EXACT.matcher(version).matches()
        && !NEWEST.matcher(version).matches()
        && !version.endsWith(SNAPSHOT);
  }

  /** What a version that is not exact gets wrong. */
  public String versionFault() {
    if (version.isEmpty()) {
      return "has no version";
    }
    return version.endsWith(SNAPSHOT)
        ? "is a snapshot, whose content changes"
        : "leaves the version open: '" + version + "'";
  }
}
