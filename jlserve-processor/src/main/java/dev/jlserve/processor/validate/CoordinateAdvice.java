package dev.jlserve.processor.validate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The coordinate that was probably meant by a text that is none. */
final class CoordinateAdvice {

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

  private CoordinateAdvice() {}

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
