package dev.jlserve.cli.console;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/formats.md} has every kind of object that {@code --json} prints, and every step. */
class EventsPageTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/jlserve/cli");
  private static final Pattern KIND = Pattern.compile("\\bobject\\(\"(\\w+)\"\\)");
  private static final Pattern STEP =
      Pattern.compile("(?:\\bStep\\s*\\.(?:of|ticked)\\(\\s*|\\bSTEP = )\"(\\w+)\"");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
  private static final Pattern STEP_ROW = Pattern.compile("(?m)^\\| `step` \\|.*?`name`: ([^;]*);");
  private static final Pattern WORD = Pattern.compile("`(\\w+)`");

  @Test
  void theTableHasEveryKind() throws IOException {
    String kinds = Files.readString(SOURCES.resolve("console/EventJson.java"));

    assertThat(found(ROW, table())).isEqualTo(found(KIND, kinds));
  }

  @Test
  void theTableHasEveryStep() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (Path file : sources()) {
      sources.append(Files.readString(file));
    }

    assertThat(found(WORD, found(STEP_ROW, table()).first())).isEqualTo(found(STEP, sources));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String table() throws IOException {
    String page = Files.readString(Path.of("../docs/formats.md"));
    int head = page.indexOf("| `event` |");
    return page.substring(page.indexOf('\n', head), page.indexOf("\n\n", head));
  }

  private static SortedSet<String> found(Pattern pattern, CharSequence text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }
}
