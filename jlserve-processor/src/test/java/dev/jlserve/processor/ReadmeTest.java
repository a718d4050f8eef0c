package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README's Java compiles or is an excerpt of an example, and the diagnostics that it shows are
 * those that javac prints.
 */
class ReadmeTest {

  private static final Pattern APP =
      Pattern.compile("(?ms)^```java\\n(.*?)^```$(?:\\s+```\\n(\\S+\\.java:\\d+: error.*?)^```$)?");
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
  private static final Pattern EXCERPT = Pattern.compile("(?s)// from (\\S+)\n(.*)");

  @Test
  void everyAppDoesWhatTheReadmeSays() throws IOException {
    List<MatchResult> apps =
        APP.matcher(Files.readString(Path.of("../README.md"))).results().toList();
    assertThat(apps).hasSizeGreaterThanOrEqualTo(3);
    assertThat(apps).filteredOn(app -> app.group(2) != null).hasSize(1);
    for (MatchResult app : apps) {
      Matcher excerpt = EXCERPT.matcher(app.group(1));
      if (excerpt.matches()) {
        assertThat(Files.readString(Path.of("..").resolve(excerpt.group(1))).lines())
            .containsSubsequence(excerpt.group(2).lines().filter(line -> !line.isBlank()).toList());
      } else {
        assertThat(printed(app.group(1))).isEqualTo(app.group(2) == null ? "" : app.group(2));
      }
    }
  }

  /** What javac prints, less its count of errors. */
  private static String printed(String source) {
    Matcher name = CLASS.matcher(source);
    assertThat(name.find()).as(source).isTrue();
    String file = name.group(1) + ".java";
    Compilation compilation = Javac.compile(Javac.source(file, source));
    List<String> lines = source.lines().toList();
    return Javac.printed(compilation).stream()
        .map(
            printed ->
                String.join(
                    "\n",
                    file + ":" + printed.line() + ": error: " + printed.text(),
                    lines.get((int) printed.line() - 1),
                    " ".repeat((int) printed.column() - 1) + "^",
                    ""))
        .collect(Collectors.joining());
  }
}
